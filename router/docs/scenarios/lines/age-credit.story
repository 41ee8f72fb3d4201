# Story: Who returns gets the age from before.
#
# C2 had waited two minutes in another system, or was cut off: waiting since -2:00 puts it before c1.

queue billing
agent ana

call c1 billing
  c1 waits in billing, due 0:20
0:10 call c2 billing: waiting since -2:00
  c2 waits in billing, due -1:40
0:15 ana signs in
  ana is signed in, available
  offers c2 to ana until 0:35

# A time that has not come yet is refused.

call c3 billing: waiting since 5:00
  rejected TIME_OUT_OF_RANGE: waiting_since_ms lies in the future: 1772442300000

# Story: Who returns gets the age from before.
#
# C2 had waited two minutes in another system, or was cut off: waiting since -2:00 puts it before c1.

queue billing
agent ana

call c1 billing
0:10 call c2 billing: waiting since -2:00
0:15 ana signs in

# A time that has not come yet is refused.

call c3 billing: waiting since 5:00

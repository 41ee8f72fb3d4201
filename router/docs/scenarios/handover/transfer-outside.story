# Story: Who is transferred outside leaves the house; the agent's paperwork is done here.
#
# The router tells the gateway the number, which means nothing to it, and ends its part.

queue billing: wrap-up 20s
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:30 ana transfers c1 to number +4930901820 "the tax office"
  c1 is put through to +4930901820
  c1 is over: transferred outside, ana wraps up until 0:50
0:50
  ana is done with c1: deadline

# Story: Wrap-up of a fixed time can't be cut short.

queue billing: wrap-up 30s fixed
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana ends c1
  c1 is over: agent ended, ana wraps up until 0:40
0:20 ana completes c1
  rejected WRAP_UP_FIXED: wrap-up of interaction 1 runs until 1772442040000
call c2 billing
  c2 waits in billing, due 0:40
0:40
  ana is done with c1: deadline
  offers c2 to ana until 1:00

# Story: Wrap-up of a fixed time can't be cut short.

queue billing: wrap-up 30s fixed
agent ana

ana signs in
call c1 billing
ana accepts c1
0:10 ana ends c1
0:20 ana completes c1
call c2 billing
0:40

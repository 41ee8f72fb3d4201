# Story: Wrap-up that must be done: who does not is set away at the end.

queue billing: wrap-up 30s mandatory
agent ana

ana signs in
call c1 billing
ana accepts c1
0:10 ana ends c1
0:20 ana completes c1
call c2 billing
ana accepts c2
0:30 ana ends c2
1:00

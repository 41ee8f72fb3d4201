# Story: Wrap-up until done, or until its end.

queue billing: wrap-up 30s
agent ana

ana signs in
call c1 billing
ana accepts c1
0:10 ana ends c1
call c2 billing
0:20 ana completes c1
ana accepts c2
0:30 c2 says goodbye
1:00
ana completes c2

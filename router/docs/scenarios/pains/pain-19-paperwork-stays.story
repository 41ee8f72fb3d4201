# Story: Paperwork belongs to the conversation, whatever the agent does with the activity.
#
# Ana goes to lunch during wrap-up: it stays hers until done. A direct call gets its wrap-up too.

reason lunch
queue billing: wrap-up 1m
agent ana

ana signs in
call c1 billing
ana accepts c1
0:10 ana ends c1
0:15 ana goes away (lunch)
0:20 ana is available
call c2 billing
0:30 ana completes c1
ana accepts c2
0:40 c2 hangs up
1:40
2:00 direct call d1 billing with ana
2:10 ana ends d1
2:20 ana completes d1

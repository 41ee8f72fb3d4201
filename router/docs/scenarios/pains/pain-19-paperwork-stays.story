# Story: Paperwork belongs to the conversation, whatever the agent does with the activity.
#
# Ana goes to lunch during wrap-up: it stays hers until done. A direct call gets its wrap-up too.

reason lunch
queue billing: wrap-up 1m
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana ends c1
  c1 is over: agent ended, ana wraps up until 1:10
0:15 ana goes away (lunch)
  ana is away (lunch)
0:20 ana is available
  ana is available
call c2 billing
  c2 waits in billing, due 0:40
0:30 ana completes c1
  ana is done with c1
  offers c2 to ana until 0:50
ana accepts c2
  ana has c2
0:40 c2 hangs up
  c2 is over: customer ended, ana wraps up until 1:40
1:40
  ana is done with c2: deadline
2:00 direct call d1 billing with ana
  ana has d1, a direct call
2:10 ana ends d1
  d1 is over: agent ended, ana wraps up until 3:10
2:20 ana completes d1
  ana is done with d1

# Story: Wrap-up until done, or until its end.

queue billing: wrap-up 30s
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
call c2 billing
  c2 waits in billing, due 0:30
0:20 ana completes c1
  ana is done with c1
  offers c2 to ana until 0:40
ana accepts c2
  ana has c2
0:30 c2 says goodbye
  c2 is over: customer ended, ana wraps up until 1:00
1:00
  ana is done with c2: deadline
ana completes c2
  rejected INTERACTION_ENDED: interaction 2 is over

# Story: Wrap-up that must be done: who does not is set away at the end.

queue billing: wrap-up 30s mandatory
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
  ana is done with c1
call c2 billing
  c2 waits in billing, due 0:40
  offers c2 to ana until 0:40
ana accepts c2
  ana has c2
0:30 ana ends c2
  c2 is over: agent ended, ana wraps up until 1:00
1:00
  ana is done with c2: wrap up overrun
  ana is away: wrap up overrun

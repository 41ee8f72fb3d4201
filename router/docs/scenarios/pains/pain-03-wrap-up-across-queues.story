# Story: Wrap-up is the agent's, whatever the queue, and has an end that is shown.
#
# After a call of billing ana writes it down for 30 s; sales waits for her, and moving s1 about
# changes nothing.

queue billing: wrap-up 30s
queue sales
queue other
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
0:15 call s1 sales
  s1 waits in sales, due 0:35
supervisor ute moves s1 to other
  ute intervenes
  s1 moves to other, due 0:35, by ute
0:20 ana loses connection
  ana is disconnected, may come back until 0:50
0:25 ana reconnects
  ana is connected again
0:40
  ana is done with c1: deadline
  offers s1 to ana until 1:00

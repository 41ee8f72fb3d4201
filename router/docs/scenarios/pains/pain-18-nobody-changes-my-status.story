# Story: Every change of an agent's activity has a cause and an actor.
#
# A page that is reloaded declines nothing. What ana planned next has one rule: it follows this work.

reason lunch
queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 ana loses connection
  ana is disconnected, may come back until 0:35
0:06 ana reconnects
  ana is connected again
0:08 ana accepts c1
  ana has c1
0:10 ana next goes away (lunch)
  ana will be away (lunch) after this work
0:20 ana loses connection
  ana is disconnected, may come back until 0:50
0:25 ana reconnects
  ana is connected again
0:30 ana ends c1
  c1 is over: agent ended
  ana is away (lunch): next activity
0:40 supervisor ute makes available ana
  ute intervenes
  ana is available, by ute
0:50 call c2 billing
  c2 waits in billing, due 1:10
  offers c2 to ana until 1:10
1:10
  ana has missed c2
  ana is away: offer expired

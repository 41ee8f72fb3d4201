# Story: A dead socket is not an available agent.
#
# Ana's laptop sleeps: no offer goes to her from that moment on, though she said that she is
# available. The one that is open goes on to ben at its end, and is not counted against her: she did
# not miss it. After her grace she is signed out.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 ben signs in
  ben is signed in, available
0:10 ana loses connection
  ana is disconnected, may come back until 0:40
0:15 call c2 billing
  c2 waits in billing, due 0:35
  offers c2 to ben until 0:35
0:16 ben accepts c2
  ben has c2
0:18 ben ends c2
  c2 is over: agent ended
0:20
  ana has missed c1
  offers c1 to ben until 0:40
0:25 ben accepts c1
  ben has c1
0:41
  0:40 ana is signed out: connection lost

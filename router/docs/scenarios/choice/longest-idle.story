# Story: The agent who has been idle longest is next.

queue billing: order longest idle
agent ana, ben, eva

ana signs in
  ana is signed in, available
0:05 ben signs in
  ben is signed in, available
0:10 eva signs in
  eva is signed in, available
0:15 call c1 billing
  c1 waits in billing, due 0:35
  offers c1 to ana until 0:35
ana accepts c1
  ana has c1
0:20 call c2 billing
  c2 waits in billing, due 0:40
  offers c2 to ben until 0:40
ben accepts c2
  ben has c2
0:25 ana ends c1
  c1 is over: agent ended
0:30 ben ends c2
  c2 is over: agent ended
0:35 call c3 billing
  c3 waits in billing, due 0:55
  offers c3 to eva until 0:55
eva accepts c3
  eva has c3
0:36 call c4 billing
  c4 waits in billing, due 0:56
  offers c4 to ana until 0:56

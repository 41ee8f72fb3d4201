# Story: Nobody is hammered while others idle: six calls, three agents, two each.

queue billing
agent ana, ben, eva

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
eva signs in
  eva is signed in, available
0:10 call c1 billing
  c1 waits in billing, due 0:30
  offers c1 to ana until 0:30
ana accepts c1
  ana has c1
0:20 ana ends c1
  c1 is over: agent ended
0:30 call c2 billing
  c2 waits in billing, due 0:50
  offers c2 to ben until 0:50
ben accepts c2
  ben has c2
0:40 ben ends c2
  c2 is over: agent ended
0:50 call c3 billing
  c3 waits in billing, due 1:10
  offers c3 to eva until 1:10
eva accepts c3
  eva has c3
1:00 eva ends c3
  c3 is over: agent ended
1:10 call c4 billing
  c4 waits in billing, due 1:30
  offers c4 to ana until 1:30
ana accepts c4
  ana has c4
1:20 ana ends c4
  c4 is over: agent ended
1:30 call c5 billing
  c5 waits in billing, due 1:50
  offers c5 to ben until 1:50
ben accepts c5
  ben has c5
1:40 ben ends c5
  c5 is over: agent ended
1:50 call c6 billing
  c6 waits in billing, due 2:10
  offers c6 to eva until 2:10

# Story: Everybody in turn, by the last offer, whoever has been idle longer.

queue billing: order round robin
agent ana, ben, eva

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
eva signs in
  eva is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:01 ana declines c1
  ana has declined c1
  ana cools down until 0:06
  offers c1 to ben until 0:21
0:01 ben accepts c1
  ben has c1
0:02 ben ends c1
  c1 is over: agent ended
0:03 call c2 billing
  c2 waits in billing, due 0:23
  offers c2 to eva until 0:23
0:04 eva accepts c2
  eva has c2
0:05 eva ends c2
  c2 is over: agent ended
0:10 call c3 billing
  0:06 ana has cooled down
  c3 waits in billing, due 0:30
  offers c3 to ana until 0:30

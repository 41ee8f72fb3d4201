# Story: The quickest is asked first; who has not worked yet comes before.

queue billing: order fastest
agent ana, ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 billing: prefers ana
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
1:00 ana ends c1
  c1 is over: agent ended
1:01 call c2 billing
  c2 waits in billing, due 1:21
  offers c2 to ben until 1:21
ben accepts c2
  ben has c2
1:31 ben ends c2
  c2 is over: agent ended
1:32 call c3 billing
  c3 waits in billing, due 1:52
  offers c3 to ben until 1:52
ben accepts c3
  ben has c3
2:52 ben ends c3
  c3 is over: agent ended
2:53 call c4 billing
  c4 waits in billing, due 3:13
  offers c4 to ben until 3:13

# Story: By lot, out of numbers that came in with the arrivals, so that a replay draws the same.

queue billing: order random
agent ana, ben, eva

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
eva signs in
  eva is signed in, available
call c1 billing: lot 7654321
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
call c2 billing: lot 1234567
  c2 waits in billing, due 0:20
  offers c2 to ben until 0:20
call c3 billing: lot 5
  c3 waits in billing, due 0:20
  offers c3 to eva until 0:20
0:05 ana accepts c1
  ana has c1
ben accepts c2
  ben has c2
eva accepts c3
  eva has c3
0:10 ana ends c1
  c1 is over: agent ended
ben ends c2
  c2 is over: agent ended
eva ends c3
  c3 is over: agent ended
call c4 billing: lot 99
  c4 waits in billing, due 0:30
  offers c4 to eva until 0:30
call c5 billing: lot 4711
  c5 waits in billing, due 0:30
  offers c5 to ben until 0:30

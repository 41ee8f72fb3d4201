# Story: A list from the top: the first who is ready.

queue billing: order fixed order
agent ana: position 3
agent ben: position 1
agent eva: position 2

ana signs in
  ana is signed in, available
0:01 eva signs in
  eva is signed in, available
0:02 ben signs in
  ben is signed in, available
0:03 call c1 billing
  c1 waits in billing, due 0:23
  offers c1 to ben until 0:23
call c2 billing
  c2 waits in billing, due 0:23
  offers c2 to eva until 0:23
call c3 billing
  c3 waits in billing, due 0:23
  offers c3 to ana until 0:23

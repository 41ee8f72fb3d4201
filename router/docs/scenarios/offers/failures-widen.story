# Story: After two offers that came to nothing the next step of the plan is taken early.

skill german
plan patience: after 10m lower levels by 5
queue support: needs german>=8; plan patience; cool-down 30s; after failures 2 widen
agent ana, ben: can german 9
agent eva: can german 4

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
eva signs in
  eva is signed in, available
call c1 support
  c1 waits in support, due 0:20
  offers c1 to ana until 0:20
ana declines c1
  ana has declined c1
  ana cools down until 0:30
  offers c1 to ben until 0:20
0:05 ben declines c1
  ben has declined c1
  ben cools down until 0:35
  c1 takes step 1 of its plan, due 0:20
  offers c1 to eva until 0:25
0:06 eva accepts c1
  eva has c1

# Story: Who waits long is given to somebody less skilled.
#
# German from level 8; after 30 s two levels lower, after a minute five. Ana has level 6, ben level 3.

skill german
plan patience: after 30s lower levels by 2; after 1m lower levels by 5
queue support: needs german>=8; plan patience
agent ana: can german 6
agent ben: can german 3

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 support
  c1 waits in support, due 0:20
0:10 call c2 support
  c2 waits in support, due 0:30
1:20
  0:30 c1 takes step 1 of its plan, due 0:20
  0:30 offers c1 to ana until 0:50
  0:40 c2 takes step 1 of its plan, due 0:30
  0:50 ana has missed c1
  0:50 ana is away: offer expired
  1:00 c1 takes step 2 of its plan, due 0:20
  1:00 offers c1 to ben until 1:20
  1:10 c2 takes step 2 of its plan, due 0:30
  ben has missed c1
  ben is away: offer expired

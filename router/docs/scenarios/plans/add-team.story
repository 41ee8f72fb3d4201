# Story: Another team helps out once somebody has waited long.

team day, night
plan help: after 40s add team night
queue front: team day; plan help
agent ana: team day
agent ben: team night

ben signs in
  ben is signed in, available
call c1 front
  c1 waits in front, due 0:20
0:30 call c2 front
  c2 waits in front, due 0:50
0:40
  c1 takes step 1 of its plan, due 0:20
  offers c1 to ben until 1:00
0:45 ben accepts c1
  ben has c1
0:50 ana signs in
  ana is signed in, available
  offers c2 to ana until 1:10

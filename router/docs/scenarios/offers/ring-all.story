# Story: Everybody's phone rings; who comes later is in the next round.

queue front: offer to 50 at once; after a miss available; cool-down without answer 10s
agent ana, ben, eva

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 front
  c1 waits in front, due 0:20
  offers c1 to ana until 0:20
  offers c1 to ben until 0:20
0:05 eva signs in
  eva is signed in, available
0:20
  ana has missed c1
  ana cools down until 0:30
  ben has missed c1
  ben cools down until 0:30
  offers c1 to eva until 0:40
0:25 c1 hangs up
  takes c1 back from eva: interaction ended
  c1 is over: abandoned

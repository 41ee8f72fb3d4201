# Story: A queue is served by its teams, and a customer may name nearer ones.
#
# Where both name teams those of the customer count.

team day, night, weekend
queue front: team day, night
agent ana: team day
agent ben: team night
agent eva: team weekend

eva signs in
  eva is signed in, available
call c1 front
  c1 waits in front, due 0:20
0:05 ana signs in
  ana is signed in, available
  offers c1 to ana until 0:25
call c2 front: team night
  c2 waits in front, due 0:25
0:10 ben signs in
  ben is signed in, available
  offers c2 to ben until 0:30

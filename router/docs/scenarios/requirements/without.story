# Story: A skill can be excluded, so that trainees are spared the hard calls.
#
# Ben is in training at any level; carl has nearly finished, and easy calls are kept from trainees of
# level 4 and more only.

skill billing, trainee
queue billing: needs billing; without trainee
queue easy: needs billing; without trainee>=4
agent ben: can billing 5, trainee 8
agent carl: can billing 5, trainee 3
agent eva: can billing 5

ben signs in
  ben is signed in, available
carl signs in
  carl is signed in, available
call c1 easy
  c1 waits in easy, due 0:20
  offers c1 to carl until 0:20
call c2 billing
  c2 waits in billing, due 0:20
carl accepts c1
  carl has c1
0:10 agent ben: can billing 5
  offers c2 to ben until 0:30

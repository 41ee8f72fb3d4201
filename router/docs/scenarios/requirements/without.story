# Story: A skill can be excluded, so that trainees are spared the hard calls.
#
# Ben is in training at any level; carl has nearly finished, and level 3 is excluded from level 4 on.

skill billing, trainee
queue billing: needs billing; without trainee
queue easy: needs billing; without trainee>=4
agent ben: can billing 5, trainee 8
agent carl: can billing 5, trainee 3

ben signs in
carl signs in
call c1 easy
call c2 billing
carl accepts c1
0:10 agent ben: can billing 5

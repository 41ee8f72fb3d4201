# Story: Who got an offer is told before whom, and what would have sent it to another.
#
# Both are free, and ana has been idle longer. Had she been away, ben would have got it; and so he would with a higher level, where
# the best are asked first.

skill tax
queue billing: needs tax; order most skilled
agent ana: can tax 5
agent ben: can tax 3

ana signs in
  ana is signed in, available
0:05 ben signs in
  ben is signed in, available
0:10 call c1 billing
  c1 waits in billing, due 0:30
  offers c1 to ana until 0:30
explain c1 as of 0:10
  interaction c1 of queue billing goes to ana, the best of 2 who could be offered it
  ana: number 1 of those left, level 5
  ben: number 2 of those left, level 3
  flip AWAY: interaction c1 would have gone to ben had ana been away
  flip LEVEL_HIGHER: interaction c1 would have gone to ben had ben's level in tax been 6 instead of 3
explain c1
  interaction c1 of queue billing is offered to ana
0:12 ana accepts c1
  ana has c1
0:20 explain c1
  interaction c1 of queue billing is with ana

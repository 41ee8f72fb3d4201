# Story: Two agents answer the same call: one has it, the other is told who won, and when.
#
# Both phones ring. Both pick up. There is one order, and ben was first in it.

queue billing: offer to 2 at once
agent ana, ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
  offers c1 to ben until 0:20
0:03 ben accepts c1
  ben has c1
  takes c1 back from ana: taken by other
ana accepts c1
  rejected OFFER_TAKEN: agent ben took interaction 1 at sequence 10
ana ends c1
  rejected INTERACTION_NOT_YOURS: interaction 1 is not with agent ana
0:04 call c2 billing
  c2 waits in billing, due 0:24
  offers c2 to ana until 0:24
0:05 ana accepts c2
  ana has c2

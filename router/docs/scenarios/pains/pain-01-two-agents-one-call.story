# Story: Two agents answer the same call: one has it, the other is told who won, and when.
#
# Both phones ring. Both pick up. There is one order, and ben was first in it.

queue billing: offer to 2 at once
agent ana, ben

ana signs in
ben signs in
call c1 billing
0:03 ben accepts c1
ana accepts c1
ana ends c1
0:04 call c2 billing
0:05 ana accepts c2

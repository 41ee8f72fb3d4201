# Story: Who is kept free for other work is told by which count, and until when.
#
# Of those below level 5 one is kept free for sales, until b2 has waited a minute; and where those count who wait, too, one more.

skill billing, sales
queue sales: needs sales
queue billing: needs billing; keep 1 free from those below level 5; keep nobody after 1m
queue claims: needs billing; keep 3 free from those below level 5 counting the line; keep nobody after 1m
agent ana, ben: can sales 9, billing 2

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call b1 billing
  b1 waits in billing, due 0:20
  offers b1 to ana until 0:20
ana accepts b1
  ana has b1
0:10 call b2 billing
  b2 waits in billing, due 0:30
0:20 explain b2
  interaction b2 of queue billing waits, first in its line: who is free is kept for others (agents: 1 at capacity, 1 kept free)
  ben KEPT_FREE: is kept free for another 50s: 1 ready, and it takes more than 1
  ana NO_CAPACITY: has b1 in hand, which fills profile one-at-a-time
  flip THRESHOLD_LIFTED: interaction b2 would have gone to ben had thresholds been lifted from it 50s sooner
0:30 call k1 claims
  k1 waits in claims, due 0:50
explain k1
  interaction k1 of queue claims waits, first in its line: who is free is kept for others (agents: 1 at capacity, 1 kept free)
  ben KEPT_FREE: is kept free for another 1m: 1 ready and 1 waiting, and it takes more than 3
  ana NO_CAPACITY: has b1 in hand, which fills profile one-at-a-time
  flip THRESHOLD_LIFTED: interaction k1 would have gone to ben had thresholds been lifted from it 1m sooner

# Story: After a while a customer overflows into a general queue and keeps its age.

skill billing
plan rescue: after 1m overflow to general
queue general
queue billing: needs billing; plan rescue
agent ana: can billing 5
agent ben

ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
1:00
  c1 takes step 1 of its plan, due 0:20
  c1 moves to general, due 0:20: plan
  offers c1 to ben until 1:20
ben accepts c1
  ben has c1
1:10 call g1 general
  g1 waits in general, due 1:30
1:15 call c2 billing: waiting since 0:20
  c2 waits in billing, due 0:40
1:25 ben ends c1
  1:20 c2 takes step 1 of its plan, due 0:40
  1:20 c2 moves to general, due 0:40: plan
  c1 is over: agent ended
  offers c2 to ben until 1:45

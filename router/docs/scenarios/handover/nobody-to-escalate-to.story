# Story: Where no leader is there, the agent is told at once and keeps the customer.
#
# The leader comes later, and is lost again before taking it: then it waits for anybody of the queue.

skill billing
team day: leaders lea
queue billing: needs billing; wait for a person 5m
agent ana, ben: can billing; team day
agent lea

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana transfers c1 to leader
  rejected TARGET_NOT_THERE: no leader of a team of agent ana is there
ana transfers c1 to supervisor
  rejected TARGET_NOT_THERE: no supervisor of a team of agent ana is there
1:00 lea signs in
  lea is signed in, available
1:10 ana transfers c1 to leader
  c1 is over: transferred
  c1.2 waits in billing, due 0:20, for those it prefers alone until 6:10, after c1
  c1.2 is not offered to ana until 6:10
  offers c1.2 to lea until 1:30
1:15 lea signs out
  takes c1.2 back from lea: agent signed out
  lea is signed out
  c1.2 waits for anybody now
1:20 ben signs in
  ben is signed in, available
  offers c1.2 to ben until 1:40
1:25 ben accepts c1.2
  ben has c1.2

# Story: Agents take from the list where that is allowed.
#
# Letters are only taken; tickets are offered and may be taken by others meanwhile; calls are only
# offered.

skill letters
queue letters: by pull
queue tickets: by push and pull
queue calls
profile desk: phone 1; email 2; total 2
agent ana, ben: can letters; profile desk

ana signs in
  ana is signed in, available
email m1 letters
  m1 waits in letters, due 0:20
email m2 letters: not to ana
  m2 waits in letters, due 0:20
0:05 ana pulls m1
  ana has m1, from the list
ben signs in
  ben is signed in, available
ana pulls m2
  rejected AGENT_NOT_ELIGIBLE: agent ana does not meet what interaction 2 asks for
ben pulls m1
  rejected INTERACTION_NOT_WAITING: interaction 1 is ACTIVE
0:10 email t1 tickets: prefers ana for 5m
  t1 waits in tickets, due 0:30, for those it prefers alone until 5:10
  offers t1 to ana until 0:30
ana accepts t1
  ana has t1
email t2 tickets: prefers ana for 5m
  t2 waits in tickets, due 0:30, for those it prefers alone until 5:10
0:20 ben pulls t2
  rejected AGENT_NOT_ELIGIBLE: agent ben does not meet what interaction 4 asks for
email t3 tickets
  t3 waits in tickets, due 0:40
  offers t3 to ben until 0:40
ana pulls t3
  rejected INTERACTION_NOT_WAITING: interaction 5 is OFFERED
call c1 calls
  c1 waits in calls, due 0:40
  offers c1 to ben until 0:40
call c2 calls: prefers ana for 5m
  c2 waits in calls, due 0:40, for those it prefers alone until 5:20
ana ends m1
  m1 is over: agent ended
  offers t2 to ana until 0:40
ana pulls c2
  rejected PULL_NOT_ALLOWED: queue calls has the distribution PUSH
ana pulls t9
  rejected INTERACTION_UNKNOWN: no interaction 999999 ever arrived

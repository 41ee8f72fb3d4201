# Story: Agents take from the list where that is allowed.
#
# Letters are only taken; tickets are offered, and may be taken by those whom the queue keeps free
# for other work; calls are only offered.

skill letters, sales
queue letters: by pull
queue tickets: needs letters; by push and pull; keep 1 free from those below level 5; keep nobody after 10m
queue calls
profile desk: phone 1; email 2; total 2
agent ana: can letters 9; profile desk
agent ben: can letters 2, sales 9; profile desk

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
  rejected AGENT_NOT_ELIGIBLE: interaction 2 asks for other skills or teams, waits for somebody else, or excludes agent ana
ben pulls m1
  rejected INTERACTION_NOT_WAITING: interaction 1 is ACTIVE
0:10 email t1 tickets
  t1 waits in tickets, due 0:30
  offers t1 to ana until 0:30
ana accepts t1
  ana has t1
email t2 tickets
  t2 waits in tickets, due 0:30
0:20 ben pulls t2
  ben has t2, from the list
ana pulls t2
  rejected INTERACTION_NOT_WAITING: interaction 4 is ACTIVE
email t3 tickets
  t3 waits in tickets, due 0:40, each place takes 10s
ana pulls t3
  rejected AGENT_NOT_READY: agent ana can't take one more of EMAIL now
call c1 calls
  c1 waits in calls, due 0:40
  offers c1 to ben until 0:40
call c2 calls
  c2 waits in calls, due 0:40
ben pulls c2
  rejected PULL_NOT_ALLOWED: queue calls has the distribution PUSH
ben pulls t9
  rejected INTERACTION_UNKNOWN: no interaction 999999 ever arrived

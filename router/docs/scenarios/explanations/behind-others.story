# Story: Who is behind others in line is told how many, and that no one change of an agent would do.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call c2 billing
  c2 waits in billing, due 0:20
call c3 billing
  c3 waits in billing, due 0:20
explain c2
  interaction c2 of queue billing waits, first in its line: all are at work on others (agents: 1 at capacity)
  ana NO_CAPACITY: has c1 in hand, which fills profile one-at-a-time
  flip WORK_ENDED: interaction c2 would have gone to ana had ana been through with interaction c1
explain c3
  interaction c3 of queue billing waits with 1 ahead of it in its line: all are at work on others (agents: 1 at capacity)
  ana NO_CAPACITY: has c1 in hand, which fills profile one-at-a-time

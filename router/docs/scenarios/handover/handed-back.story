# Story: Who was handed on may be handed back, and nobody waits for ever for somebody else.
#
# Ben sends c1 back to ana, who had it first. Then she hands it on into the queue: for a minute it is not offered to her, in case
# somebody else comes; nobody does, so she has it again.

queue billing: wait for a person 1m
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ben signs in
  ben is signed in, available
0:20 ana transfers c1 to agent ben
  c1 is over: transferred
  c1.2 waits in billing, due 0:20, for those it prefers alone until 1:20, after c1
  c1.2 is not offered to ana until 1:20
  offers c1.2 to ben until 0:40
ben accepts c1.2
  ben has c1.2
0:30 ben transfers c1.2 to agent ana "she is yours"
  c1.2 is over: transferred
  c1.3 waits in billing, due 0:20, for those it prefers alone until 1:30, after c1.2, first c1, with the note "she is yours"
  c1.3 is not offered to ben until 1:30
  offers c1.3 to ana until 0:50
ana accepts c1.3
  ana has c1.3
0:40 ben signs out
  ben is signed out
1:00 ana transfers c1.3 to queue billing
  c1.3 is over: transferred
  c1.4 waits in billing, due 0:20, after c1.3, first c1
  c1.4 is not offered to ana until 2:00
1:30
2:00
  c1.4 may go to ana again
  offers c1.4 to ana until 2:20
ana accepts c1.4
  ana has c1.4

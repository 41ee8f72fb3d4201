# Story: Who is transferred to a person waits for that person, then for anybody of the queue.
#
# Ben gets c1.2 though he lacks the skill: ana asked him, not the queue. For c2.2 he is busy for longer than the minute that one
# waits for a person; then eva takes it. Until then it is not offered to ana, who handed it on.

skill billing
queue billing: needs billing; wait for a person 1m
agent ana, eva: can billing
agent ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:30 ana transfers c1 to agent ben "he sold it to her"
  c1 is over: transferred
  c1.2 waits in billing, due 0:20, for those it prefers alone until 1:30, after c1, with the note "he sold it to her"
  c1.2 is not offered to ana until 1:30
  offers c1.2 to ben until 0:50
ben accepts c1.2
  ben has c1.2

0:40 call c2 billing
  c2 waits in billing, due 1:00
  offers c2 to ana until 1:00
ana accepts c2
  ana has c2
1:00 eva signs in
  eva is signed in, available
1:10 ana transfers c2 to agent ben
  c2 is over: transferred
  c2.2 waits in billing, due 1:00, for those it prefers alone until 2:10, after c2
  c2.2 is not offered to ana until 2:10
1:30 where is c2.2
  c2.2 is number 1 in billing, how long is not known yet
2:10
  c2.2 waits for anybody now
  offers c2.2 to eva until 2:30
  c2.2 may go to ana again
2:12 eva accepts c2.2
  eva has c2.2

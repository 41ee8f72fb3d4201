# Story: What is escalated goes to a leader of the agent's team who is there.
#
# Lea leads, but is at lunch and not offered anything; lou is the next. He needs no skill for it.

skill billing
reason lunch
team day: leaders lea, lou
queue billing: needs billing
agent ana: can billing; team day
agent lea, lou

ana signs in
  ana is signed in, available
lea signs in
  lea is signed in, available
lou signs in
  lou is signed in, available
lea goes away (lunch)
  lea is away (lunch)
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:40 ana transfers c1 to leader "he shouts"
  c1 is over: transferred
  c1.2 waits in billing, due 0:20, for those it prefers alone until 1:40, after c1, with the note "he shouts"
  c1.2 is not offered to ana until 1:40
  offers c1.2 to lou until 1:00
lou accepts c1.2
  lou has c1.2

# Story: One total order: penalty, the queue's order, longest idle, longest without an offer, then the id.
#
# C1 finds all alike, so the id decides. Later ana and ben have become idle in the same moment; ben's
# last offer, c2, is the newer one.

queue billing
agent ana, ben, eva

eva signs in
  eva is signed in, available
ben signs in
  ben is signed in, available
ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:01 call c2 billing
  c2 waits in billing, due 0:21
  offers c2 to ben until 0:21
0:02 ana accepts c1
  ana has c1
ben accepts c2
  ben has c2
eva goes away
  eva is away
0:10 ben ends c2
  c2 is over: agent ended
ana ends c1
  c1 is over: agent ended
call c3 billing
  c3 waits in billing, due 0:30
  offers c3 to ana until 0:30

# And the other way round.

0:11 ana accepts c3
  ana has c3
call c4 billing
  c4 waits in billing, due 0:31
  offers c4 to ben until 0:31
ben accepts c4
  ben has c4
0:20 ana ends c3
  c3 is over: agent ended
ben ends c4
  c4 is over: agent ended
call c5 billing: prefers ben
  c5 waits in billing, due 0:40
  offers c5 to ben until 0:40
ben accepts c5
  ben has c5
call c6 billing
  c6 waits in billing, due 0:40
  offers c6 to ana until 0:40
ana accepts c6
  ana has c6
0:30 ana ends c6
  c6 is over: agent ended
ben ends c5
  c5 is over: agent ended
call c7 billing
  c7 waits in billing, due 0:50
  offers c7 to ben until 0:50

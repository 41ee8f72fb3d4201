# Story: The agent who worked the smaller share of the time is next.
#
# Ben has worked all of his 80 s when he puts down c1; ana 10 of her 95 s when she puts down c2. Ben
# has been idle longer, but ana is next.

queue billing: order least occupied
agent ana, ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 billing: prefers ben
  c1 waits in billing, due 0:20
  offers c1 to ben until 0:20
ben accepts c1
  ben has c1
1:20 ben ends c1
  c1 is over: agent ended
1:25 call c2 billing: prefers ana
  c2 waits in billing, due 1:45
  offers c2 to ana until 1:45
1:25 ana accepts c2
  ana has c2
1:35 ana ends c2
  c2 is over: agent ended
1:40 call c3 billing
  c3 waits in billing, due 2:00
  offers c3 to ana until 2:00

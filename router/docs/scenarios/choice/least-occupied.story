# Story: The agent who worked the smaller share of the time is next.
#
# Ana has worked 10 s of her 100, ben 80 of his 100; ben has been idle longer.

queue billing: order least occupied
agent ana, ben

ana signs in
ben signs in
call c1 billing: prefers ben
ben accepts c1
1:20 ben ends c1
1:25 call c2 billing: prefers ana
1:25 ana accepts c2
1:35 ana ends c2
1:40 call c3 billing

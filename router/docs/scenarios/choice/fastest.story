# Story: The quickest is asked first; who has not worked yet comes before.

queue billing: order fastest
agent ana, ben

ana signs in
ben signs in
call c1 billing: prefers ana
ana accepts c1
1:00 ana ends c1
1:01 call c2 billing
ben accepts c2
1:31 ben ends c2
1:32 call c3 billing
ben accepts c3
2:52 ben ends c3
2:53 call c4 billing

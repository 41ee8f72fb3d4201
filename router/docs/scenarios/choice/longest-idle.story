# Story: The agent who has been idle longest is next.

queue billing: order longest idle
agent ana, ben, eva

ana signs in
0:05 ben signs in
0:10 eva signs in
0:15 call c1 billing
ana accepts c1
0:20 call c2 billing
ben accepts c2
0:25 ana ends c1
0:30 ben ends c2
0:35 call c3 billing
eva accepts c3
0:36 call c4 billing

# Story: Nobody is hammered while others idle: six calls, three agents, two each.

queue billing
agent ana, ben, eva

ana signs in
ben signs in
eva signs in
0:10 call c1 billing
ana accepts c1
0:20 ana ends c1
0:30 call c2 billing
ben accepts c2
0:40 ben ends c2
0:50 call c3 billing
eva accepts c3
1:00 eva ends c3
1:10 call c4 billing
ana accepts c4
1:20 ana ends c4
1:30 call c5 billing
ben accepts c5
1:40 ben ends c5
1:50 call c6 billing

# Story: Everybody in turn, by the last offer, whoever has been idle longer.

queue billing: order round robin
agent ana, ben, eva

ana signs in
ben signs in
eva signs in
call c1 billing
0:01 ana declines c1
0:01 ben accepts c1
0:02 ben ends c1
0:03 call c2 billing
0:04 eva accepts c2
0:05 eva ends c2
0:10 call c3 billing

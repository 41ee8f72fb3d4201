# Story: Three phones ring, the first to pick up has it, the others are told who and when.

queue billing: offer to 3 at once
agent ana, ben, carl, eva

ana signs in
ben signs in
carl signs in
0:01 eva signs in
0:05 call c1 billing
0:08 ben accepts c1
ana accepts c1
0:10 call c2 billing
0:12 ana declines c2
0:15 ben ends c1
0:31

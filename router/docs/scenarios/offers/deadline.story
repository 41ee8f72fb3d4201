# Story: An offer has a deadline; then it goes to the next.

queue billing: offer time 15s
agent ana, ben

ana signs in
0:01 ben signs in
call c1 billing
0:16
0:20 ana accepts c1
ben accepts c1
0:25 ben accepts c1

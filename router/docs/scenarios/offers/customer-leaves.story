# Story: The customer leaves, and the offer is taken back in the same step.

queue billing
agent ana

ana signs in
call c1 billing
0:05 c1 hangs up
0:06 ana accepts c1
0:07 c1 hangs up
0:10 call c2 billing

# Story: By lot, out of numbers that came in with the arrivals, so that a replay draws the same.

queue billing: order random
agent ana, ben, eva

ana signs in
ben signs in
eva signs in
call c1 billing: lot 7654321
call c2 billing: lot 1234567
call c3 billing: lot 5
0:05 ana accepts c1
ben accepts c2
eva accepts c3
0:10 ana ends c1
ben ends c2
eva ends c3
call c4 billing: lot 99
call c5 billing: lot 4711

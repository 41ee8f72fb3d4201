# Story: Nobody is flooded: two in ten minutes, counted from the first.

profile calm: phone 1; total 1; at most 2 per 10m
queue billing
agent ana: profile calm

ana signs in
1:00 call c1 billing
ana accepts c1
2:00 ana ends c1
call c2 billing
ana accepts c2
3:00 ana ends c2
call c3 billing
11:00

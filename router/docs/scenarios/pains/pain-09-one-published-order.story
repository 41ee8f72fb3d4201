# Story: One order, and everybody can see why somebody went first.
#
# Due = since when it waits + target - head start. C2 is due before c1 as it is more urgent, c3
# before both as it has waited longer; who is due in the same moment goes by arrival. Moving someone
# in never stops the line.

queue billing: target 20s; head start 90s
agent ana

call c1 billing
0:10 call c2 billing: priority 1
0:20 call c3 billing: waiting since -3:00
call c4 billing: waiting since -3:00
where is c1
where is c2
where is c3
where is c4
0:30 ana signs in
ana accepts c3
ana ends c3
ana accepts c4
ana ends c4
ana accepts c2
ana ends c2

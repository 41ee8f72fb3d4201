# Story: A list from the top: the first who is ready.

queue billing: order fixed order
agent ana: position 3
agent ben: position 1
agent eva: position 2

ana signs in
0:01 eva signs in
0:02 ben signs in
0:03 call c1 billing
call c2 billing
call c3 billing

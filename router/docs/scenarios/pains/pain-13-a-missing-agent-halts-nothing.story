# Story: One who is missing halts nobody.
#
# Ana does not answer, ben has lost his connection, eva is not even signed in though she is preferred:
# sue gets c1 as soon as ana's offer is over.

queue billing: order fixed order
agent ana: position 1
agent ben: position 2
agent eva: position 3
agent sue: position 4

ana signs in
ben signs in
sue signs in
ben loses connection
call c1 billing: prefers eva for 1m
0:20

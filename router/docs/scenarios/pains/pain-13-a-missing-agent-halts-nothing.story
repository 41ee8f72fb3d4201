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
  ana is signed in, available
ben signs in
  ben is signed in, available
sue signs in
  sue is signed in, available
ben loses connection
  ben is disconnected, may come back until 0:30
call c1 billing: prefers eva for 1m
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:20
  ana has missed c1
  ana is away: offer expired
  offers c1 to sue until 0:40

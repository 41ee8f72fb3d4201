# Story: Help comes once the line is long.
#
# With those waiting counted, more than two of free agents and waiting customers together are asked for
# before anybody of a lower level helps.

skill billing, sales
queue billing: needs billing; keep 2 free from those below level 5 counting the line; keep nobody after 10m
agent ana: can sales 9, billing 2

ana signs in
  ana is signed in, available
call b1 billing
  b1 waits in billing, due 0:20
0:05 call b2 billing
  b2 waits in billing, due 0:25
  offers b1 to ana until 0:25
0:10 call b3 billing
  b3 waits in billing, due 0:30

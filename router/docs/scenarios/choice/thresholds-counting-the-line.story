# Story: Help comes once the line is long.
#
# With those waiting counted, more than two of free agents and waiting customers together are asked for
# before anybody of a lower level helps.

skill billing, sales
queue billing: needs billing; keep 2 free from those below level 5 counting the line; keep nobody after 10m
agent ana: can sales 9, billing 2

ana signs in
call b1 billing
0:05 call b2 billing
0:10 call b3 billing

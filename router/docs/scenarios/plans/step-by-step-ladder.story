# Story: A whole ladder: own team, lower levels, the night team, then the general queue.
#
# Each step adds to the one before.

skill billing
team day, night
plan ladder: after 20s lower levels by 3; after 40s add team night; after 60s offer callback;
    after 90s overflow to general
queue general: target 5s
queue billing: needs billing>=8; team day; plan ladder
agent ana: can billing 4; team night
agent ben: can billing 5; team night
agent eva

ana signs in
call c1 billing
0:50
eva signs in
1:30

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
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
0:50
  0:20 c1 takes step 1 of its plan, due 0:20
  0:40 c1 takes step 2 of its plan, due 0:20
eva signs in
  eva is signed in, available
1:30
  1:00 c1 takes step 3 of its plan, due 0:20
  1:00 c1 is offered a callback
  c1 takes step 4 of its plan, due 0:20
  c1 moves to general, due 0:05: plan
  offers c1 to ana until 1:50

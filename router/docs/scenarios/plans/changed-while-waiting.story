# Story: When a plan changes, those already waiting follow the new one from the step that fits their age.
#
# C1 has waited 50 s and c2 15 s under a plan that relaxes nothing for an hour. The new one relaxes
# after 20 s and after 60 s: c1 takes its first step at once and the second at 1:00.

skill german
plan patience: after 1h lower levels by 1
queue support: needs german>=9; plan patience
agent ana: can german 7
agent ben: can german 4

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 support
  c1 waits in support, due 0:20, which nobody defined could ever serve
0:35 call c2 support
  c2 waits in support, due 0:55, which nobody defined could ever serve
0:50 plan patience: after 20s lower levels by 2; after 1m lower levels by 5
  c1 takes step 1 of its plan, due 0:20
  offers c1 to ana until 1:10
1:40
  0:55 c2 takes step 1 of its plan, due 0:55
  1:00 c1 takes step 2 of its plan, due 0:20
  1:10 ana has missed c1
  1:10 ana is away: offer expired
  1:10 offers c1 to ben until 1:30
  1:30 ben has missed c1
  1:30 ben is away: offer expired
  1:35 c2 takes step 2 of its plan, due 0:55

# A queue that gets another plan, or other needs, is the same matter.

skill english
2:00 queue support: needs english
2:10 agent eva: can english 1
eva signs in
  eva is signed in, available
  offers c1 to eva until 2:30

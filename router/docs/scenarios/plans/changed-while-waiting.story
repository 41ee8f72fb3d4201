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
ben signs in
call c1 support
0:35 call c2 support
0:50 plan patience: after 20s lower levels by 2; after 1m lower levels by 5
1:40

# A queue that gets another plan, or other needs, is the same matter.

skill english
2:00 queue support: needs english
2:10 agent eva: can english 1
eva signs in

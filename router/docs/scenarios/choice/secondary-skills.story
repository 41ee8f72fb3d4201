# Story: Own kind first: a secondary skill costs a penalty in seconds, and starves nobody.
#
# From level 8 billing is a main skill; from level 1 it counts as due two minutes later. Of ben's
# customers sales s1, who came 40 s after c1, goes first; s2, who came 130 s after it, does not.

skill billing, sales
queue billing: needs billing; penalties 0s from level 8, 2m from level 1
queue sales: needs sales; penalties 0s from level 8, 2m from level 1
agent ben: can sales 9, billing 3

call c1 billing
0:40 call s1 sales
0:50 ben signs in
ben accepts s1
2:10 call s2 sales
2:15 ben ends s1
ben accepts c1

# Among ready agents those with the main skill come first, whoever has been idle longer.

agent ana: can billing 9
3:00 ben ends c1
ben accepts s2
ben ends s2
3:10 ana signs in
3:20 call c3 billing

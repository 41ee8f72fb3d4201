# Story: Own kind first: a secondary skill costs a penalty in seconds, and starves nobody.
#
# From level 8 billing is a main skill; from level 1 it counts as due two minutes later. Of ben's
# customers sales s1, who came 40 s after c1, goes first; s2, who came 130 s after it, does not.

skill billing, sales
queue billing: needs billing; penalties 0s from level 8, 2m from level 1
queue sales: needs sales; penalties 0s from level 8, 2m from level 1
agent ben: can sales 9, billing 3

call c1 billing
  c1 waits in billing, due 0:20
0:40 call s1 sales
  s1 waits in sales, due 1:00
0:50 ben signs in
  ben is signed in, available
  offers s1 to ben until 1:10
ben accepts s1
  ben has s1
2:10 call s2 sales
  s2 waits in sales, due 2:30, each place takes 10s
2:15 ben ends s1
  s1 is over: agent ended
  offers c1 to ben until 2:35
ben accepts c1
  ben has c1

# Among ready agents those with the main skill come first, whoever has been idle longer.

agent ana: can billing 9
3:00 ben ends c1
  c1 is over: agent ended
  offers s2 to ben until 3:20
ben accepts s2
  ben has s2
ben ends s2
  s2 is over: agent ended
3:10 ana signs in
  ana is signed in, available
3:20 call c3 billing
  c3 waits in billing, due 3:40, each place takes 34s
  offers c3 to ana until 3:40

# Story: Agents of a second queue help out, but their own customers come first.
#
# After 20 s c1 of sales may go to support's agents, for whom it counts as due a minute later than it
# is. Ben frees at 0:30: s1 of support, due 0:45, comes before c1, due 0:20 and a minute; the earlier
# ring is still preferred, and ana of sales would take c1 at once.

skill sales, support
plan borrow: after 20s add queue support, penalty 1m
queue support: needs support
queue sales: needs sales; plan borrow
agent ana: can sales 5
agent ben: can support 5

ben signs in
call s0 support
ben accepts s0
call c1 sales
0:25 call s1 support
0:30 ben ends s0
0:35 ben accepts s1
0:40 ben ends s1

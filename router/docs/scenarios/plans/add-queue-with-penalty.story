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
  ben is signed in, available
call s0 support
  s0 waits in support, due 0:20
  offers s0 to ben until 0:20
ben accepts s0
  ben has s0
call c1 sales
  c1 waits in sales, due 0:20
0:25 call s1 support
  0:20 c1 takes step 1 of its plan, due 0:20
  s1 waits in support, due 0:45
0:30 ben ends s0
  s0 is over: agent ended
  offers s1 to ben until 0:50
0:35 ben accepts s1
  ben has s1
0:40 ben ends s1
  s1 is over: agent ended
  offers c1 to ben until 1:00

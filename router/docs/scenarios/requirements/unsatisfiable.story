# Story: What nobody could ever serve is said at once.
#
# Nobody who is defined speaks Finnish at 9: it waits, as the administrator may hire, but whoever
# watches knows. What contradicts itself is refused, and so is more than a signature may ask for.

skill finnish, billing
queue billing: needs billing
agent ana: can billing 5, finnish 4

ana signs in
  ana is signed in, available
call c1 billing: needs finnish>=9
  c1 waits in billing, due 0:20, which nobody defined could ever serve
call c2 billing: needs finnish>=9; without finnish>=3
  refused: not excludes finnish>=3, which is asked for as finnish>=9: drop one of the two
queue odd: needs billing>=3; without billing
  refused: not excludes billing>=1, which is asked for as billing>=3: drop one of the two
call c3 billing: needs swedish
  rejected SKILL_UNKNOWN: no skill swedish is defined
call c4 billing: needs a, b, c, d, e, f, g, h, i
  refused: requirements has 9 items: at most 8 are taken

# As soon as somebody learns it, the call is served.

0:30 agent ana: can billing 5, finnish 9
  offers c1 to ana until 0:50

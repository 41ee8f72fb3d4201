# Story: What nobody could ever serve is said at once.
#
# Nobody who is defined speaks Finnish at 9: it waits, as the administrator may hire, but whoever
# watches knows. What contradicts itself is refused.

skill finnish, billing
queue billing: needs billing
agent ana: can billing 5, finnish 4

ana signs in
call c1 billing: needs finnish>=9
call c2 billing: needs finnish>=9; without finnish>=3
queue odd: needs billing>=3; without billing
call c3 billing: needs swedish

# As soon as somebody learns it, the call is served.

0:30 agent ana: can billing 5, finnish 9

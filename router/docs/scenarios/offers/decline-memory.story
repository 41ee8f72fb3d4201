# Story: Who declined is not asked again for a while, though nobody else is there.
#
# The cool-down is the agent's: ana gets c2 after 5 s. The memory is c1's: it comes back to her after a
# minute, as there is nobody else.

queue billing: cool-down 5s; remember declines 1m
agent ana

ana signs in
call c1 billing
ana declines c1
0:10 call c2 billing
ana accepts c2
0:20 ana ends c2
1:00

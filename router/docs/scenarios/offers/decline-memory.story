# Story: Who declined is not asked again for a while, though nobody else is there.
#
# The cool-down is the agent's: ana gets c2 after 5 s. The memory is c1's: it comes back to her after a
# minute, as there is nobody else.

queue billing: cool-down 5s; remember declines 1m
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana declines c1
  ana has declined c1
  ana cools down until 0:05
0:10 call c2 billing
  0:05 ana has cooled down
  c2 waits in billing, due 0:30
  offers c2 to ana until 0:30
ana accepts c2
  ana has c2
0:20 ana ends c2
  c2 is over: agent ended
1:00
  c1 may go to ana again
  offers c1 to ana until 1:20

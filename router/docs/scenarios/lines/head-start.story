# Story: A priority is a head start in seconds, so that the others are overtaken but not starved.
#
# Each step of priority is worth 90 s. V1 overtakes c2, who came 30 s before, but not c1, who came
# 95 s before.

queue billing: head start 90s
agent ana

call c1 billing
  c1 waits in billing, due 0:20
1:05 call c2 billing
  c2 waits in billing, due 1:25
1:35 call v1 billing: priority 1
  v1 waits in billing, due 0:25
1:40 ana signs in
  ana is signed in, available
  offers c1 to ana until 2:00
ana accepts c1
  ana has c1
ana ends c1
  c1 is over: agent ended
  offers v1 to ana until 2:00
ana accepts v1
  ana has v1
ana ends v1
  v1 is over: agent ended
  offers c2 to ana until 2:00

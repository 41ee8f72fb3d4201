# Story: A priority is a head start in seconds, so that the others are overtaken but not starved.
#
# Each step of priority is worth 90 s. V1 overtakes c2, who came 30 s before, but not c1, who came
# 95 s before.

queue billing: head start 90s
agent ana

call c1 billing
1:05 call c2 billing
1:35 call v1 billing: priority 1
1:40 ana signs in
ana accepts c1
ana ends c1
ana accepts v1
ana ends v1

# Story: Wrap-up is the agent's, whatever the queue, and has an end that is shown.
#
# After a call of billing ana writes it down for 30 s; sales waits for her, and moving s1 about
# changes nothing.

queue billing: wrap-up 30s
queue sales
queue other
agent ana

ana signs in
call c1 billing
ana accepts c1
0:10 ana ends c1
0:15 call s1 sales
supervisor ute moves s1 to other
0:20 ana loses connection
0:25 ana reconnects
0:40

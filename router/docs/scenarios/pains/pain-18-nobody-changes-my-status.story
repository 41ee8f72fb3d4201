# Story: Every change of an agent's activity has a cause and an actor.
#
# A page that is reloaded declines nothing. What ana planned next has one rule: it follows this work.

reason lunch
queue billing
agent ana, ben

ana signs in
call c1 billing
0:05 ana loses connection
0:06 ana reconnects
0:08 ana accepts c1
0:10 ana next goes away (lunch)
0:20 ana loses connection
0:25 ana reconnects
0:30 ana ends c1
0:40 supervisor ute makes available ana
0:50 call c2 billing
1:10

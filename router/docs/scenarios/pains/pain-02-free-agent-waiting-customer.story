# Story: An agent is free, a customer waits, and something happens at once, whatever brought it about.
#
# An arrival, an agent who signs in, comes back, ends, learns, joins a team; a queue, plan or profile
# that changes; a time that comes. Each is followed by its offer in the same step.

skill german
team night
queue billing
queue german: needs german
queue night: team night
agent ana

# Somebody signs in; somebody comes back.
call c1 billing
0:01 ana signs in
0:02 ana goes away
0:03 ana is available
ana accepts c1

# Work ends.
call c2 billing
0:10 ana ends c1
ana accepts c2
0:11 ana ends c2

# Somebody learns something; somebody joins a team.
call g1 german
0:20 agent ana: can german 3
0:21 g1 hangs up
call n1 night
0:22 agent ana: team night
0:23 n1 hangs up

# A queue asks for less.
call g2 german
0:30 queue german
0:31 g2 hangs up

# A profile grows.
profile none: phone 0; total 1
agent ana: profile none
call c3 billing
0:40 profile none: phone 1; total 1

# A cool-down ends.
0:41 ana declines c3
0:46

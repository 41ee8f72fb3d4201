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
  c1 waits in billing, due 0:20
0:01 ana signs in
  ana is signed in, available
  offers c1 to ana until 0:21
0:02 ana goes away
  takes c1 back from ana: activity changed
  ana is away
0:03 ana is available
  ana is available
  offers c1 to ana until 0:23
ana accepts c1
  ana has c1

# Work ends.
call c2 billing
  c2 waits in billing, due 0:23, each place takes 2s
0:10 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 0:30
ana accepts c2
  ana has c2
0:11 ana ends c2
  c2 is over: agent ended

# Somebody learns something; somebody joins a team.
call g1 german
  g1 waits in german, due 0:31, which nobody defined could ever serve
0:20 agent ana: can german 3
  offers g1 to ana until 0:40
0:21 g1 hangs up
  takes g1 back from ana: interaction ended
  g1 is over: abandoned
call n1 night
  n1 waits in night, due 0:41, which nobody defined could ever serve
0:22 agent ana: team night
  offers n1 to ana until 0:42
0:23 n1 hangs up
  takes n1 back from ana: interaction ended
  n1 is over: abandoned

# A queue asks for less.
call g2 german
  g2 waits in german, due 0:43, which nobody defined could ever serve
0:30 queue german
  offers g2 to ana until 0:50
0:31 g2 hangs up
  takes g2 back from ana: interaction ended
  g2 is over: abandoned

# A profile grows.
profile none: phone 0; total 1
agent ana: profile none
call c3 billing
  c3 waits in billing, due 0:51, each place takes 5s, which nobody defined could ever serve
0:40 profile none: phone 1; total 1
  offers c3 to ana until 1:00

# A cool-down ends.
0:41 ana declines c3
  ana has declined c3
  ana cools down until 0:46
0:46
  ana has cooled down
  offers c3 to ana until 1:06

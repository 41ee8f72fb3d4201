# Story: No agent gets stuck: every state that passes has an end, and one word of a supervisor ends the rest.
#
# A gateway dies in the middle of a call: after its grace the call is over and ana is free. An agent
# dies: the customer is back in line. A call that nobody ends is ended by the supervisor.

limits: agent grace 30s; gateway grace 1m
queue billing
agent ana, ben
gateway pbx connects
  gateway pbx is connected, epoch 1

ana signs in
  ana is signed in, available
call c1 billing: via pbx
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 gateway pbx loses connection
  gateway pbx is disconnected, may come back until 1:10
1:10
  c1 is over: gateway lost
  gateway pbx is given up
call c2 billing
  c2 waits in billing, due 1:30
  offers c2 to ana until 1:30
ana accepts c2
  ana has c2
2:00 ana loses connection
  ana is disconnected, may come back until 2:30
2:10 ben signs in
  ben is signed in, available
2:30
  c2 has lost ana and waits at its old place: connection lost
  ana is signed out: connection lost
  offers c2 to ben until 2:50
2:40 ben accepts c2
  ben has c2
3:00:00 supervisor ute ends c2
  ute intervenes
  c2 is over: forced, by ute
call c3 billing
  c3 waits in billing, due 3:00:20
  offers c3 to ben until 3:00:20

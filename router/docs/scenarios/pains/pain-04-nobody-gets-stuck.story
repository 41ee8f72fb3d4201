# Story: No agent gets stuck: every state that passes has an end, and one word of a supervisor ends the rest.
#
# A gateway dies in the middle of a call: after its grace the call is over and ana is free. An agent
# dies: the customer is back in line. A call that nobody ends is ended by the supervisor.

limits: agent grace 30s; gateway grace 1m
queue billing
agent ana, ben
gateway pbx connects

ana signs in
call c1 billing: via pbx
ana accepts c1
0:10 gateway pbx loses connection
1:10
call c2 billing
ana accepts c2
2:00 ana loses connection
2:10 ben signs in
2:30
2:40 ben accepts c2
3:00:00 supervisor ute ends c2
call c3 billing

# Story: Without room a supervisor may still give a customer to an agent, by saying so.
#
# It takes nothing of ana's capacity: when c1 is over she has room for c3, though she still talks to c2.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call c2 billing
  c2 waits in billing, due 0:20
0:10 supervisor ute assigns c2 to ana
  rejected AGENT_NOT_READY: agent ana can't take one more of PHONE now
supervisor ute assigns c2 to ana beyond capacity "knows her case"
  ute intervenes: "knows her case"
  ana has c2 beyond capacity, by ute
call c3 billing
  c3 waits in billing, due 0:30, each place takes 10s
1:00 ana ends c1
  c1 is over: agent ended
  offers c3 to ana until 1:20
1:05 ana accepts c3
  ana has c3
2:00 ana ends c2
  c2 is over: agent ended
supervisor ute assigns c3 to ben
  rejected INTERACTION_NOT_WAITING: interaction 3 is ACTIVE

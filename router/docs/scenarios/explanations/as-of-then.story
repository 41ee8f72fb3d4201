# Story: What was decided is explained as of the moment it was decided in, also after a restart.
#
# Ana is offered c1, and declines it; then ben gets it. Asked as of 0:05 it is told why ana came first; as of 0:09, that she has it
# offered, and why; as of 0:10, why it went on to ben. An interaction that had not come, or is over, is not there.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
0:02 ben signs in
  ben is signed in, available
0:05 call c1 billing
  c1 waits in billing, due 0:25
  offers c1 to ana until 0:25
0:10 ana declines c1
  ana has declined c1
  ana cools down until 0:15
  offers c1 to ben until 0:30
0:12 ben accepts c1
  ben has c1
0:20 restart after 10s
  0:15 ana has cooled down
  the router starts
  gateway switch is disconnected, may come back until 1:30
  ana is disconnected, may come back until 1:00
  ben is disconnected, may come back until 1:00
gateway switch connects
  gateway switch is connected, epoch 1
ana reconnects
  ana is connected again
ben reconnects
  ben is connected again
explain c1 as of 0:05
  interaction c1 of queue billing goes to ana, the best of 2 who could be offered it
  ana: number 1 of those left, 0 units in hand
  ben: number 2 of those left, 0 units in hand
  flip AWAY: interaction c1 would have gone to ben had ana been away
explain c1 as of 0:09
  interaction c1 of queue billing goes to ana, the best of 2 who could be offered it
  ana: number 1 of those left, 0 units in hand
  ben: number 2 of those left, 0 units in hand
  flip AWAY: interaction c1 would have gone to ben had ana been away
explain c1 as of 0:10
  interaction c1 of queue billing goes to ben, who alone could be offered it
  ben: number 1 of those left, 0 units in hand
  ana COOLING_DOWN: is cooling down for another 5s
explain c1 as of 0:20
  interaction c1 of queue billing is with ben
  decided at 0:10: interaction c1 of queue billing goes to ben, who alone could be offered it
  decided at 0:10: ben: number 1 of those left, 0 units in hand
  decided at 0:10: ana COOLING_DOWN: is cooling down for another 5s
explain c1 as of 0:04
  c1 is not with the router
0:40 ben ends c1
  c1 is over: agent ended
explain c1
  c1 is not with the router
explain c1 as of 0:35
  interaction c1 of queue billing is with ben
  decided at 0:10: interaction c1 of queue billing goes to ben, who alone could be offered it
  decided at 0:10: ben: number 1 of those left, 0 units in hand
  decided at 0:10: ana COOLING_DOWN: is cooling down for another 5s

# Story: A lost connection: no offers, a time to come back, then what the agent chose.
#
# Ana is back within the grace and has lost nothing. Ben is not: his call waits again at its old place
# and goes to ana. He chose to stay signed in, away, and is still there when he comes back.

queue billing
agent ana
agent ben: when lost away

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana loses connection
  ana is disconnected, may come back until 0:40
0:20 call c2 billing
  c2 waits in billing, due 0:40
0:25 ana reconnects
  ana is connected again
ben signs in
  ben is signed in, available
  offers c2 to ben until 0:45
ben accepts c2
  ben has c2
1:00 ben loses connection
  ben is disconnected, may come back until 1:30
1:10 ana ends c1
  c1 is over: agent ended
1:30
  c2 has lost ben and waits at its old place: connection lost
  ben is away: connection lost
  ben is lost, stays signed in until 8:01:30
  offers c2 to ana until 1:50
1:40 ana accepts c2
  ana has c2
2:00 ben reconnects
  ben is connected again
2:05 ben is available
  ben is available

# Story: A lost connection: no offers, a time to come back, then what the agent chose.
#
# Ana is back within the grace and has lost nothing. Ben is not: his call waits again at its old place
# and goes to ana. He chose to stay signed in, away, and is still there when he comes back.

queue billing
agent ana
agent ben: when lost away

ana signs in
call c1 billing
ana accepts c1
0:10 ana loses connection
0:20 call c2 billing
0:25 ana reconnects
ben signs in
ben accepts c2
1:00 ben loses connection
1:10 ana ends c1
1:30
1:40 ana accepts c2
2:00 ben reconnects
2:05 ben is available

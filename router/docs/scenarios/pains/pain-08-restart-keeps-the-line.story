# Story: After a crash everybody stands where they stood.
#
# Waiting, on offer, talking, wrapping up, away with a reason: all of it is as it was; everybody gets
# time to connect again.

reason lunch
queue billing: wrap-up 5m
agent ana, ben, eva, sue

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
sue signs in
  sue is signed in, available
sue goes away (lunch)
  sue is away (lunch)
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call c2 billing
  c2 waits in billing, due 0:20
  offers c2 to ben until 0:20
ben accepts c2
  ben has c2
ben ends c2
  c2 is over: agent ended, ben wraps up until 5:00
eva signs in
  eva is signed in, available
call c3 billing
  c3 waits in billing, due 0:20
  offers c3 to eva until 0:20
call c4 billing
  c4 waits in billing, due 0:20
0:10 restart after 5s
  the router starts
  gateway switch is disconnected, may come back until 1:15
  ana is disconnected, may come back until 0:45
  ben is disconnected, may come back until 0:45
  eva is disconnected, may come back until 0:45
  sue is disconnected, may come back until 0:45
gateway switch connects
  gateway switch is connected, epoch 1
ana reconnects
  ana is connected again
eva reconnects
  eva is connected again
eva accepts c3
  eva has c3
ana ends c1
  c1 is over: agent ended, ana wraps up until 5:15
where is c4
  c4 is number 1 in billing, how long is not known yet
0:30 ben reconnects
  ben is connected again
ben completes c2
  ben is done with c2
  offers c4 to ben until 0:50

# Story: When the agent who is waited for goes home, or stays disconnected, anybody will do.

queue billing
agent ana, ben, eva

ana signs in away
  ana is signed in, away
ben signs in
  ben is signed in, available
call c1 billing: prefers ana for 5m
  c1 waits in billing, due 0:20, for those it prefers alone until 5:00
0:20 ana signs out
  ana is signed out
  c1 waits for anybody now
  offers c1 to ben until 0:40
0:25 ben accepts c1
  ben has c1
0:30 eva signs in away
  eva is signed in, away
eva loses connection
  eva is disconnected, may come back until 1:00
0:40 ben ends c1
  c1 is over: agent ended
call c2 billing: prefers eva for 5m
  c2 waits in billing, due 1:00, for those it prefers alone until 5:40, each place takes 20s
1:00
  eva is signed out: connection lost
  c2 waits for anybody now
  offers c2 to ben until 1:20

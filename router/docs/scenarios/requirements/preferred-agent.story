# Story: A customer waits for the agent they know, but not for ever.
#
# Ana is on the phone with c1. C2 prefers her and waits 30 s for her alone, though ben is free; then
# ben gets it. C3 is luckier: ana is back within the time.

queue billing: remember declines 5m
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
ben signs in
  ben is signed in, available
0:10 call c2 billing: prefers ana for 30s
  c2 waits in billing, due 0:30, for those it prefers alone until 0:40
0:45 ben accepts c2
  0:40 c2 waits for anybody now
  0:40 offers c2 to ben until 1:00
  ben has c2
0:50 ben ends c2
  c2 is over: agent ended
1:00 call c3 billing: prefers ana for 30s
  c3 waits in billing, due 1:20, for those it prefers alone until 1:30, each place takes 30s
1:10 ana ends c1
  c1 is over: agent ended
  offers c3 to ana until 1:30

# Without a time she only comes first if she is ready, and nobody waits for one who is not there, or
# who has gone home, or has declined.

1:15 ana accepts c3
  ana has c3
1:20 call c4 billing: prefers ana
  c4 waits in billing, due 1:40, each place takes 20s
  offers c4 to ben until 1:40
1:25 ben accepts c4
  ben has c4
1:30 call c5 billing: prefers ana for 5m
  c5 waits in billing, due 1:50, for those it prefers alone until 6:30, each place takes 20s
1:35 ben ends c4
  c4 is over: agent ended
1:40 ana ends c3
  c3 is over: agent ended
  offers c5 to ana until 2:00
1:45 ana declines c5
  ana has declined c5
  ana cools down until 1:50
  c5 waits for anybody now
  offers c5 to ben until 2:05
1:50 ben accepts c5
  ana has cooled down
  ben has c5
ana signs out
  ana is signed out
2:00 call c6 billing: prefers ana for 5m
  c6 waits in billing, due 2:20, each place takes 33s
2:05 ben ends c5
  c5 is over: agent ended
  offers c6 to ben until 2:25

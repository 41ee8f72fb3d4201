# Story: Whatever happened to a customer is a list of events with their times, so every figure can be reckoned again.
#
# Pain 24. The wait of c1 is 0:00 to 0:12, the offer that came to nothing is 0:00 to 0:05 and has its reason; the conversation is
# 0:12 to 1:00 with 0:20 on hold; the wrap-up is 20 s; what it was about is filed. Who intervened, and why, is told first.

disposition sold
queue sales: wrap-up 1m; needs disposition
agent ana, ben

ana signs in
  ana is signed in, available
call c1 sales
  c1 waits in sales, due 0:20
  offers c1 to ana until 0:20
0:05 ana declines c1 "no headset"
  ana has declined c1: "no headset"
  ana cools down until 0:10
0:08 ben signs in
  ben is signed in, available
  offers c1 to ben until 0:28
0:12 ben accepts c1
  0:10 ana has cooled down
  ben has c1
0:20 ben holds c1
  c1 is on hold
0:40 ben retrieves c1
  c1 is off hold
1:00 ben ends c1
  c1 is over: agent ended, ben wraps up until 2:00
1:10 ben files c1 under sold
  ben has filed c1 under sold
1:20 ben completes c1
  ben is done with c1
1:30 call c2 sales
  c2 waits in sales, due 1:50
  offers c2 to ana until 1:50
1:40 supervisor ute ends c2 "a test call"
  ute intervenes: "a test call"
  takes c2 back from ana: interaction ended
  c2 is over: forced, by ute

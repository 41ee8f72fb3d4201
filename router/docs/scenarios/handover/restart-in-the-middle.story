# Story: A restart loses nothing of what is going on between people.
#
# The router dies while ana talks in a conference, one customer is being called back, one waits for the next attempt, a chat is
# parked, a letter awaits its reply, and a transferred customer waits for eva in person. Everybody comes back, and all of it goes
# on.

profile mixed: phone 1; chat 2; email 2; total 5
disposition sold
queue billing: call again after 5m; keep places for 10m; wrap-up 20s; needs disposition
queue mail: next reply within 1h; target 4h
agent ana, ben, dan, eva: profile mixed

call c1 billing: of customer k1
  c1 waits in billing, due 0:20
c1 wants a callback
  c1 is to be called back
call c2 billing
  c2 waits in billing, due 0:20
c2 wants a callback
  c2 is to be called back
0:10 ana signs in
  ana is signed in, available
  offers c1 to ana until 0:30
ana accepts c1
  ana has c1
  c1 is called for ana until 1:10
c1 does not pick up
  c1 was not reached, attempt 1, the next is due 5:10
  offers c2 to ana until 0:30
ana accepts c2
  ana has c2
  c2 is called for ana until 1:10
c2 picks up
  c2 picks up, and talks to ana
0:20 ben signs in
  ben is signed in, available
ana asks agent ben about c2
  c2 is on hold
  c2.consultation waits in billing, due 0:40, for those it prefers alone until 1:20, each place takes 3s, about c2
  offers c2.consultation to ben until 0:40
ben accepts c2.consultation
  ben has c2.consultation
ana joins c2.consultation
  the customer of c2 hears c2.consultation
  c2 is off hold
ana files c2 under sold
  ana has filed c2 under sold
0:30 chat w1 mail: prefers ana
  w1 waits in mail, due 4:00:30
  offers w1 to ana until 0:50
ana accepts w1
  ana has w1
ana parks w1 until 30:00
  w1 rests until 30:00 at most, ana has room again
email m1 mail: prefers ana
  m1 waits in mail, due 4:00:30
  offers m1 to ana until 0:50
ana accepts m1
  ana has m1
m1 writes
  m1 waits for an answer until 1:00:30
0:40 call c3 billing
  c3 waits in billing, due 1:00, each place takes 3s
dan signs in
  dan is signed in, available
  offers c3 to dan until 1:00
dan accepts c3
  dan has c3
eva signs in
  eva is signed in, available
eva goes away
  eva is away
dan transfers c3 to agent eva
  c3 is over: transferred, dan wraps up until 1:00
  c3.2 waits in billing, due 1:00, for those it prefers alone until 1:40, each place takes 2s, after c3
  c3.2 is not offered to dan until 1:40
call c4 billing: of customer k4
  c4 waits in billing, due 1:00, each place takes 2s
dan goes away
  dan is away
c4 hangs up
  the place of k4 in billing, waiting since 0:40, is kept until 10:40
  c4 is over: abandoned
0:55 restart after 30s
  the router starts
  gateway switch is disconnected, may come back until 2:25
  ana is disconnected, may come back until 1:55
  ben is disconnected, may come back until 1:55
  dan is disconnected, may come back until 1:55
  eva is disconnected, may come back until 1:55
  dan is done with c3: deadline
1:35 gateway switch connects
  gateway switch is connected, epoch 1
ana reconnects
  ana is connected again
ben reconnects
  ben is connected again
eva reconnects
  eva is connected again
eva is available
  eva is available
  offers c3.2 to eva until 1:55
eva accepts c3.2
  eva has c3.2
1:50 call c5 billing: of customer k4
  c5 waits in billing, due 1:00, each place takes 19s
2:00 ana hands over c2.consultation
  1:55 dan is signed out: connection lost
  the customer of c2 is handed over, and is c2.2 now
  c2 is over: transferred, ana wraps up until 2:20
2:05 ana completes c2
  ana is done with c2
  offers c5 to ana until 2:25
ana accepts c5
  ana has c5
2:10 w1 writes
  w1 wakes, ana has it
m1 writes
3:00 eva ends c3.2
  c3.2 is over: agent ended, eva wraps up until 3:20
5:10
  3:20 eva is done with c3.2: deadline
  c1 waits at its old place to be called again
  offers c1 to eva until 5:30
eva accepts c1
  eva has c1
  c1 is called for eva until 6:10
c1 picks up
  c1 picks up, and talks to eva

# Story: Capacity is a ledger: nothing overshoots, a sleeping chat that wakes up least of all.
#
# Ana may hold two. W1 sleeps, so she gets w3; when w1 wakes she has two and no room. It waits for her.

profile chats: chat 2, idle after 5m; total 2
queue web: target 30s; wake same agent
agent ana: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:30
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
4:00 chat w2 web
  w2 waits in web, due 4:30
  offers w2 to ana until 4:20
ana accepts w2
  ana has w2
5:00
  w1 sleeps, until 720:05:00 at most, ana has room again
5:10 chat w3 web
  w3 waits in web, due 5:40
  offers w3 to ana until 5:30
ana accepts w3
  ana has w3
5:20 w1 writes
  w1 wakes and waits again, no longer with ana, due 5:50, for those it prefers alone until 5:50
5:30 ana replies in w1
  rejected INTERACTION_NOT_YOURS: interaction 1 is not with agent ana
6:00 ana ends w2
  5:50 w1 waits for anybody now
  w2 is over: agent ended
  offers w1 to ana until 6:20
ana accepts w1
  ana has w1

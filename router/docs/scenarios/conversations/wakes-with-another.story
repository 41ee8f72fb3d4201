# Story: A conversation whose agent has gone home while it rested goes to anybody when it wakes.
#
# A queue may say so for all: then it does not come back to the agent who had it, even if there is room.

profile chats: chat 2; total 2
queue web
queue shop: wake anybody
agent ana, ben: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
1:00 ana parks w1 until 1:00:00
  w1 rests until 1:00:00 at most, ana has room again
2:00 ana signs out
  ana is signed out
3:00 ben signs in
  ben is signed in, available
4:00 w1 writes
  w1 wakes and waits again, no longer with ana, due 4:20
  offers w1 to ben until 4:20
ben accepts w1
  ben has w1

5:00 chat s1 shop
  s1 waits in shop, due 5:20
  offers s1 to ben until 5:20
ben accepts s1
  ben has s1
6:00 ben parks s1 until 30:00
  s1 rests until 30:00 at most, ben has room again
7:00 ana signs in
  ana is signed in, available
30:00
  s1 wakes and waits again, no longer with ben, due 30:20
  offers s1 to ana until 30:20
ana accepts s1
  ana has s1

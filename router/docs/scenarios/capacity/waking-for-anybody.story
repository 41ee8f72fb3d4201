# Story: A queue may send what wakes to anybody, at once or if its agent has no room.

profile chats: chat 1, idle after 10m; total 1
queue web: wake anybody
queue shop: wake same agent if room
agent ana, ben: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
10:00 chat s1 shop
  w1 sleeps, until 720:10:00 at most, ana has room again
  s1 waits in shop, due 10:20
  offers s1 to ana until 10:20
ana accepts s1
  ana has s1
10:05 ben signs in
  ben is signed in, available
11:00 w1 writes
  w1 wakes and waits again, no longer with ana, due 11:20
  offers w1 to ben until 11:20
ben accepts w1
  ben has w1
22:00 chat w3 web: prefers ana
  20:00 s1 sleeps, until 720:20:00 at most, ana has room again
  21:00 w1 sleeps, until 720:21:00 at most, ben has room again
  w3 waits in web, due 22:20
  offers w3 to ana until 22:20
ana accepts w3
  ana has w3
ben ends w1
  w1 is over: agent ended
23:00 s1 writes
  s1 wakes and waits again, no longer with ana, due 23:20
  offers s1 to ben until 23:20

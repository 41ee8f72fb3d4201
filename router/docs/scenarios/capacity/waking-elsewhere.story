# Story: A sleeping conversation whose agent has gone home goes to anybody when it wakes.
#
# Its agent may sign out meanwhile: it is in nobody's hands.

profile chats: chat 1, idle after 10m; total 1
queue web: target 2m; wake same agent
agent ana, ben: profile chats

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
chat w1 web
  w1 waits in web, due 2:00
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
12:00 ana signs out
  10:00 w1 sleeps, until 720:10:00 at most, ana has room again
  ana is signed out
13:00 w1 writes
  w1 wakes and waits again, no longer with ana, due 15:00
  offers w1 to ben until 13:20
ben accepts w1
  ben has w1
24:00 w1 leaves
  23:00 w1 sleeps, until 720:23:00 at most, ben has room again
  w1 is over: customer ended

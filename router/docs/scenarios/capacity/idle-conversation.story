# Story: A conversation in which nobody writes gives its room back, and waking it is a decision.
#
# After ten minutes w1 sleeps and ana takes w2. When the customer of w1 writes, ana has no room: it
# waits for her, for the queue's target at most. She ends w2 and has w1 again.

profile chats: chat 1, idle after 10m; total 1
queue web: target 2m; wake same agent
agent ana, ben: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 2:00
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
5:00 ana replies in w1
  w1 is alive, idle at 15:00
6:00 w1 writes
  w1 is alive, idle at 16:00
16:00 chat w2 web
  w1 sleeps, until 720:16:00 at most, ana has room again
  w2 waits in web, due 18:00
  offers w2 to ana until 16:20
ana accepts w2
  ana has w2
18:00 ben signs in
  ben is signed in, available
20:00 w1 writes
  w1 wakes and waits again, no longer with ana, due 22:00, for those it prefers alone until 22:00
21:00 ana ends w2
  w2 is over: agent ended
  offers w1 to ana until 21:20
ana accepts w1
  ana has w1

# Story: A sleeping conversation goes on with its agent if there is room.

profile chats: chat 1, idle after 10m; total 1
queue web
agent ana: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
12:00 w1 writes
  10:00 w1 sleeps, until 720:10:00 at most, ana has room again
  w1 wakes, ana has it, idle at 22:00
12:10 ana ends w1
  w1 is over: agent ended

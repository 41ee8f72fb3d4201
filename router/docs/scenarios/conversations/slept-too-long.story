# Story: A conversation in which nobody writes any more ends when it has slept for as long as its queue allows.
#
# W1 falls asleep and ends a day later. W3 is woken in time, once. W2 is parked: its agent named the time when it goes on.

profile chats: chat 3, idle after 10m; total 3
queue web: sleep at most 24h
agent ana: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
chat w2 web
  w2 waits in web, due 0:20
  offers w2 to ana until 0:20
ana accepts w2
  ana has w2
chat w3 web
  w3 waits in web, due 0:20
  offers w3 to ana until 0:20
ana accepts w3
  ana has w3
1:00 ana parks w2 until 48:00:00
  w2 rests until 48:00:00 at most, ana has room again
12:00:00 w3 writes
  10:00 w1 sleeps, until 24:10:00 at most, ana has room again
  10:00 w3 sleeps, until 24:10:00 at most, ana has room again
  w3 wakes, ana has it, idle at 12:10:00
36:00:00
  12:10:00 w3 sleeps, until 36:10:00 at most, ana has room again
  24:10:00 w1 is over: slept too long
48:00:00
  36:10:00 w3 is over: slept too long
  w2 wakes, ana has it, idle at 48:10:00

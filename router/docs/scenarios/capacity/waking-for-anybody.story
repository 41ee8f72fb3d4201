# Story: A queue may send what wakes to anybody, at once or if its agent has no room.

profile chats: chat 1, idle after 10m; total 1
queue web: wake anybody
queue shop: wake same agent if room
agent ana, ben: profile chats

ana signs in
chat w1 web
ana accepts w1
10:00 chat s1 shop
ana accepts s1
10:05 ben signs in
11:00 w1 writes
ben accepts w1
22:00 chat w3 web: prefers ana
ana accepts w3
ben ends w1
23:00 s1 writes

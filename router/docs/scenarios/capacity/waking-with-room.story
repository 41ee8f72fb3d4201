# Story: A sleeping conversation goes on with its agent if there is room.

profile chats: chat 1, idle after 10m; total 1
queue web
agent ana: profile chats

ana signs in
chat w1 web
ana accepts w1
12:00 w1 writes
12:10 ana ends w1

# Story: A profile that becomes smaller takes nothing away, and gives nothing until there is room.

profile chats: chat 3; total 3
queue web
agent ana: profile chats

ana signs in
chat w1 web
chat w2 web
chat w3 web
ana accepts w1
ana accepts w2
ana accepts w3
0:10 profile chats: chat 1; total 1
chat w4 web
0:20 ana ends w1
0:30 ana ends w2
0:40 ana ends w3

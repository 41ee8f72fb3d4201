# Story: A profile that becomes smaller takes nothing away, and gives nothing until there is room.

profile chats: chat 3; total 3
queue web
agent ana: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
chat w2 web
  w2 waits in web, due 0:20
  offers w2 to ana until 0:20
chat w3 web
  w3 waits in web, due 0:20
  offers w3 to ana until 0:20
ana accepts w1
  ana has w1
ana accepts w2
  ana has w2
ana accepts w3
  ana has w3
0:10 profile chats: chat 1; total 1
chat w4 web
  w4 waits in web, due 0:30
0:20 ana ends w1
  w1 is over: agent ended
0:30 ana ends w2
  w2 is over: agent ended
0:40 ana ends w3
  w3 is over: agent ended
  offers w4 to ana until 1:00

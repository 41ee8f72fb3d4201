# Story: One agent may do more, or less, than the profile says.

profile chats: chat 2; total 4
queue web
agent ana: profile chats
agent ben: profile chats; except chat 1

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
chat w2 web
  w2 waits in web, due 0:20
  offers w2 to ben until 0:20
chat w3 web
  w3 waits in web, due 0:20
  offers w3 to ana until 0:20
chat w4 web
  w4 waits in web, due 0:20

# Story: Chats are spread before anybody gets a second one.
#
# Ana may hold three chats and has one; ben has none, though he signed in later.

profile chats: chat 3; total 3
queue web: order least loaded
agent ana, ben: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
0:05 ben signs in
  ben is signed in, available
0:10 chat w2 web
  w2 waits in web, due 0:30
  offers w2 to ben until 0:30
ben accepts w2
  ben has w2
0:15 chat w3 web
  w3 waits in web, due 0:35
  offers w3 to ana until 0:35

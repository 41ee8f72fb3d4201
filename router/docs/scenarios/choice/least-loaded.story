# Story: Chats are spread before anybody gets a second one.
#
# Ana may hold three chats and has one; ben has none, though he signed in later.

profile chats: chat 3; total 3
queue web: order least loaded
agent ana, ben: profile chats

ana signs in
chat w1 web
ana accepts w1
0:05 ben signs in
0:10 chat w2 web
ben accepts w2
0:15 chat w3 web

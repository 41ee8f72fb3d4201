# Story: A conversation in which nobody writes gives its room back, and waking it is a decision.
#
# After ten minutes w1 sleeps and ana takes w2. When the customer of w1 writes, ana has no room: it
# waits for her, for the queue's target at most. She ends w2 and has w1 again.

profile chats: chat 1, idle after 10m; total 1
queue web: target 2m; wake same agent
agent ana, ben: profile chats

ana signs in
chat w1 web
ana accepts w1
5:00 ana replies in w1
6:00 w1 writes
16:00 chat w2 web
ana accepts w2
18:00 ben signs in
20:00 w1 writes
21:00 ana ends w2
ana accepts w1

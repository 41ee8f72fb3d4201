# Story: Capacity is a ledger: nothing overshoots, a sleeping chat that wakes up least of all.
#
# Ana may hold two. W1 sleeps, so she gets w3; when w1 wakes she has two and no room. It waits for her.

profile chats: chat 2, idle after 5m; total 2
queue web: target 30s; wake same agent
agent ana: profile chats

ana signs in
chat w1 web
ana accepts w1
4:00 chat w2 web
ana accepts w2
5:00
5:10 chat w3 web
ana accepts w3
5:20 w1 writes
5:30 ana replies in w1
6:00 ana ends w2
ana accepts w1

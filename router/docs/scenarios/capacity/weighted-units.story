# Story: A call weighs as much as three chats.

profile mixed: phone 1, units 3; chat 3; total 3
queue all
agent ana: profile mixed

ana signs in
chat w1 all
call c1 all
ana accepts w1
0:10 chat w2 all
0:20 ana ends w1
0:25 ana declines w2 "line is bad"
0:30 w2 leaves
0:40 ana accepts c1

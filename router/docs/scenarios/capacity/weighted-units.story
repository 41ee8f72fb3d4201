# Story: A call weighs as much as three chats.

profile mixed: phone 1, units 3; chat 3; total 3
queue all
agent ana: profile mixed

ana signs in
  ana is signed in, available
chat w1 all
  w1 waits in all, due 0:20
  offers w1 to ana until 0:20
call c1 all
  c1 waits in all, due 0:20
ana accepts w1
  ana has w1
0:10 chat w2 all
  w2 waits in all, due 0:30
  offers w2 to ana until 0:30
0:20 ana ends w1
  w1 is over: agent ended
0:25 ana declines w2 "line is bad"
  ana has declined w2: "line is bad"
  ana cools down until 0:30
0:30 w2 leaves
  ana has cooled down
  offers c1 to ana until 0:50
  w2 is over: abandoned
0:40 ana accepts c1
  ana has c1

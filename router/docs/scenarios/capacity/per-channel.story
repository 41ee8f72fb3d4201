# Story: So many of each channel, and so many in all.

profile mixed: phone 1; chat 3; email 5; total 4
queue all
agent ana: profile mixed

ana signs in
  ana is signed in, available
call c1 all
  c1 waits in all, due 0:20
  offers c1 to ana until 0:20
call c2 all
  c2 waits in all, due 0:20
chat w1 all
  w1 waits in all, due 0:20
  offers w1 to ana until 0:20
chat w2 all
  w2 waits in all, due 0:20
  offers w2 to ana until 0:20
chat w3 all
  w3 waits in all, due 0:20
  offers w3 to ana until 0:20
email m1 all
  m1 waits in all, due 0:20
0:05 ana accepts c1
  ana has c1
ana accepts w1
  ana has w1
0:10 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 0:30

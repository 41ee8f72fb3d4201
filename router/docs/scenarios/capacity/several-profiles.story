# Story: Several buckets at once: a channel is served if one of them names it, and each that names it needs room.
#
# Voice holds one call; desk holds two units over calls, chats and letters.

profile voice: phone 1; total 1
profile desk: phone 1; chat 2; email 2; total 2
queue all
agent ana: profile voice, desk

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
0:10 ana accepts c1
  ana has c1
ana accepts w1
  ana has w1
ana ends w1
  w1 is over: agent ended
  offers w2 to ana until 0:30

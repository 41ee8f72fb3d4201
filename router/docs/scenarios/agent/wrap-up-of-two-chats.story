# Story: Paperwork of two conversations is done one by one, each until its own end.

profile chats: chat 2; total 2
queue web: wrap-up 30s
queue shop: wrap-up 1m
agent ana: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
chat s1 shop
  s1 waits in shop, due 0:20
  offers s1 to ana until 0:20
ana accepts w1
  ana has w1
ana accepts s1
  ana has s1
0:10 ana ends w1
  w1 is over: agent ended, ana wraps up until 0:40
0:15 ana ends s1
  s1 is over: agent ended, ana wraps up until 1:15
0:20 chat w2 web
  w2 waits in web, due 0:40
0:40
  ana is done with w1: deadline
  offers w2 to ana until 1:00
0:45 ana completes s1
  ana is done with s1

# Story: A supervisor may give a customer who is to be called back to an agent: then they are called.

queue billing
agent ana

call c1 billing
  c1 waits in billing, due 0:20
c1 wants a callback
  c1 is to be called back
0:10 ana signs in away
  ana is signed in, away
0:20 supervisor ute assigns c1 to ana "now"
  ute intervenes: "now"
  ana has c1, by ute
  c1 is called for ana until 1:20
0:30 c1 picks up
  c1 picks up, and talks to ana

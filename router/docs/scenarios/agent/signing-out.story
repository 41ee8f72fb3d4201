# Story: Nobody signs out of a conversation; a supervisor may sign them out, and the call finds its place again.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 ana accepts c1
  ana has c1
0:10 ana signs out
  rejected AGENT_HAS_ACTIVE_WORK: agent ana has an active interaction
call c2 billing
  c2 waits in billing, due 0:30
0:20 supervisor ute signs out ana
  ute intervenes
  c1 has lost ana and waits at its old place: supervisor
  ana is signed out, by ute
0:25 ben signs in
  ben is signed in, available
  offers c1 to ben until 0:45
0:30 ana goes away
  rejected AGENT_NOT_SIGNED_IN: agent ana is not signed in

# Story: Nobody is called before an agent has them, so never more are called than agents are free.
#
# Three want to be called, two agents come. The third is called when one of them is free again.

queue billing: accept at once
agent ana, ben

call c1 billing
  c1 waits in billing, due 0:20
c1 wants a callback
  c1 is to be called back
call c2 billing
  c2 waits in billing, due 0:20
c2 wants a callback
  c2 is to be called back
call c3 billing
  c3 waits in billing, due 0:20
c3 wants a callback
  c3 is to be called back
1:00 ana signs in
  ana is signed in, available
  offers c1 to ana until 1:20
  ana has c1
  c1 is called for ana until 2:00
1:00 ben signs in
  ben is signed in, available
  offers c2 to ben until 1:20
  ben has c2
  c2 is called for ben until 2:00
1:10 c1 picks up
  c1 picks up, and talks to ana
c2 picks up
  c2 picks up, and talks to ben
2:00 ana ends c1
  c1 is over: agent ended
  offers c3 to ana until 2:20
  ana has c3
  c3 is called for ana until 3:00
2:10 c3 picks up
  c3 picks up, and talks to ana

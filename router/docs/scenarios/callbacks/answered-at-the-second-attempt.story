# Story: A customer who is reached at the second attempt is served as any other, wrap-up included.

queue billing: call again after 5m; wrap-up 30s
agent ana

call c1 billing: priority 1
  c1 waits in billing, due -1:10
0:20 c1 wants a callback
  c1 is to be called back
1:00 ana signs in
  ana is signed in, available
  offers c1 to ana until 1:20
ana accepts c1
  ana has c1
  c1 is called for ana until 2:00
1:10 c1 does not pick up
  c1 was not reached, attempt 1, the next is due 6:10
6:10
  c1 waits at its old place to be called again
  offers c1 to ana until 6:30
6:12 ana accepts c1
  ana has c1
  c1 is called for ana until 7:12
6:20 c1 picks up
  c1 picks up, and talks to ana
9:00 c1 says goodbye
  c1 is over: customer ended, ana wraps up until 9:30
9:20 ana completes c1
  ana is done with c1

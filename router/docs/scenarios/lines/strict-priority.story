# Story: With strict priority the higher always goes first, whatever the others have waited.

queue billing: strict priority
agent ana

call c1 billing
  c1 waits in billing, due 0:20
2:00:00 call v1 billing: priority 1
  v1 waits in billing, due 2:00:20 less 1000d
2:00:05 call w1 billing: priority 2
  w1 waits in billing, due 2:00:25 less 2000d
2:00:10 ana signs in
  ana is signed in, available
  offers w1 to ana until 2:00:30
ana accepts w1
  ana has w1
ana ends w1
  w1 is over: agent ended
  offers v1 to ana until 2:00:30
ana accepts v1
  ana has v1
ana ends v1
  v1 is over: agent ended
  offers c1 to ana until 2:00:30

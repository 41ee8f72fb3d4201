# Story: The dispatcher can't stall: there is no cycle that could stop, every step leaves no pair behind.
#
# No pair of a free agent and a customer is ever left, so the oldest unmatched pair has no age. After a
# restart it is the same, without anybody asking.

queue billing
agent ana, ben

call c1 billing
  c1 waits in billing, due 0:20
call c2 billing
  c2 waits in billing, due 0:20
0:05 restart after 1m
  the router starts
  gateway switch is disconnected, may come back until 2:05
gateway switch connects
  gateway switch is connected, epoch 1
ana signs in
  ana is signed in, available
  offers c1 to ana until 1:25
ben signs in
  ben is signed in, available
  offers c2 to ben until 1:25

# Story: Who is to be called back is not on the line, so a gateway that is lost ends nothing.
#
# c2, who holds the line, is gone with it. An attempt that was under way has failed, since nobody is there to call.

limits: gateway grace 30s
queue billing: call again after 2m
agent ana

call c1 billing
  c1 waits in billing, due 0:20
c1 wants a callback
  c1 is to be called back
call c2 billing
  c2 waits in billing, due 0:20
0:10 gateway switch loses connection
  gateway switch is disconnected, may come back until 0:40
0:40
  c2 is over: gateway lost
  gateway switch is given up
1:00 gateway switch connects
  gateway switch is connected, epoch 1
gateway switch has nothing
1:10 ana signs in
  ana is signed in, available
  offers c1 to ana until 1:30
ana accepts c1
  ana has c1
  c1 is called for ana until 2:10
1:15 gateway switch loses connection
  gateway switch is disconnected, may come back until 1:45
1:45
  c1 was not reached, attempt 1, the next is due 3:45
  gateway switch is given up
2:00 gateway switch connects
  gateway switch is connected, epoch 1
3:45
  c1 waits at its old place to be called again
  offers c1 to ana until 4:05

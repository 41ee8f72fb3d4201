# Story: A gateway that says what it has leaves no ghosts behind.
#
# After trouble it names its customers. Who is not among them is gone; letters survive a lost gateway,
# calls do not.

queue billing
agent ana
gateway pbx connects
  gateway pbx is connected, epoch 1

ana signs in
  ana is signed in, available
call c1 billing: via pbx
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
call c2 billing: via pbx
  c2 waits in billing, due 0:20
ana accepts c1
  ana has c1
0:10 gateway pbx has c2
  c1 is over: missing at gateway
  offers c2 to ana until 0:30
email m1 billing: via pbx
  m1 waits in billing, due 0:30
0:15 gateway pbx loses connection
  gateway pbx is disconnected, may come back until 1:15
2:00
  0:30 ana has missed c2
  0:30 ana is away: offer expired
  1:15 c2 is over: gateway lost
  1:15 gateway pbx is given up

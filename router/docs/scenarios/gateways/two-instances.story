# Story: Of two instances of one gateway the newer one wins.

queue billing
gateway pbx connects epoch 1
  gateway pbx is connected, epoch 1
call c1 billing: via pbx
  c1 waits in billing, due 0:20, which nobody defined could ever serve
gateway pbx connects epoch 2
  gateway pbx is connected, epoch 2
gateway pbx connects epoch 1
  rejected GATEWAY_FENCED: gateway pbx has an instance of epoch 2, this one is 1
0:10 gateway pbx loses connection epoch 1
gateway pbx loses connection epoch 2
  gateway pbx is disconnected, may come back until 1:10
call c2 billing: via pbx
  rejected GATEWAY_NOT_CONNECTED: gateway pbx is not connected
call c3 billing: via fax
  rejected GATEWAY_NOT_CONNECTED: gateway fax is not connected
1:10
  c1 is over: gateway lost
  gateway pbx is given up

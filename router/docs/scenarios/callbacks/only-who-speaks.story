# Story: Who writes is not called back, and neither is who talks to an agent.

queue billing
agent ana

chat w1 billing
  w1 waits in billing, due 0:20
w1 wants a callback
  rejected CHANNEL_NOT_FIT: interaction 1 is on CHAT, not spoken
call c1 billing
  c1 waits in billing, due 0:20
nobody wants a callback
  rejected INTERACTION_UNKNOWN: no interaction of key switch/nobody is known
w1 leaves
  w1 is over: abandoned
w1 wants a callback
  rejected INTERACTION_ENDED: interaction 1 is over
ana signs in
  ana is signed in, available
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
c1 wants a callback
  rejected INTERACTION_NOT_WAITING: interaction 2 is ACTIVE

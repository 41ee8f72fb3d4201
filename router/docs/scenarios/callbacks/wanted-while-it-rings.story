# Story: Who asks to be called back while an agent's phone rings is called when the agent accepts.
#
# Asked twice it is one callback; who talks to somebody already can't ask for one.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 c1 wants a callback
  c1 is to be called back
c1 wants a callback
  rejected CALLBACK_WANTED: interaction 1 is to be called back
0:10 ana accepts c1
  ana has c1
  c1 is called for ana until 1:10
c1 wants a callback
  rejected INTERACTION_NOT_WAITING: interaction 1 is ACTIVE
0:15 c1 picks up
  c1 picks up, and talks to ana
c1 picks up
  rejected CALLBACK_NOT_WANTED: the customer of interaction 1 is not being called back
c1 does not pick up
  rejected CALLBACK_NOT_WANTED: the customer of interaction 1 is not being called back

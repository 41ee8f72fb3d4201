# Story: A customer on hold is still with the agent, and holds capacity.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana holds c1
  c1 is on hold
ana holds c1
  rejected INTERACTION_ALREADY_HELD: interaction 1 is on hold
call c2 billing
  c2 waits in billing, due 0:30
0:20 ana retrieves c1
  c1 is off hold
ana retrieves c1
  rejected INTERACTION_NOT_HELD: interaction 1 is not on hold
0:30 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 0:50

# Story: A queue with the shorter target goes first, until the other has waited long enough.
#
# Emergencies have a target of 5 s, billing of 60 s. An emergency that comes 50 s after b1 still goes
# first; one that comes 60 s after it does not.

queue emergency: target 5s
queue billing: target 60s
agent ana

call b1 billing
  b1 waits in billing, due 1:00
0:50 call e1 emergency
  e1 waits in emergency, due 0:55
ana signs in
  ana is signed in, available
  offers e1 to ana until 1:10
0:52 ana accepts e1
  ana has e1
0:58 ana ends e1
  e1 is over: agent ended
  offers b1 to ana until 1:18
1:00 call e2 emergency
  e2 waits in emergency, due 1:05
1:02 ana accepts b1
  ana has b1
1:10 ana ends b1
  b1 is over: agent ended
  offers e2 to ana until 1:30

# Story: A waiting customer is given another priority, in effect at once.
#
# So is one who is on offer: the offer stays.

queue billing: head start 90s
agent ana

call c1 billing
  c1 waits in billing, due 0:20
call c2 billing
  c2 waits in billing, due 0:20
0:10 supervisor ute reprioritises c2 to 1
  ute intervenes
  c2 has priority 1, due -1:10, by ute
0:15 ana signs in
  ana is signed in, available
  offers c2 to ana until 0:35
0:20 supervisor ute reprioritises c2 to 0
  ute intervenes
  c2 has priority 0, due 0:20, by ute
supervisor ute reprioritises c1 to 5
  ute intervenes
  c1 has priority 5, due -7:10, by ute
ana accepts c2
  ana has c2
supervisor ute reprioritises c2 to 3
  rejected INTERACTION_NOT_WAITING: interaction 2 is ACTIVE
ana ends c2
  c2 is over: agent ended
  offers c1 to ana until 0:40
supervisor ute reprioritises c2 to 3
  rejected INTERACTION_ENDED: interaction 2 is over
supervisor ute reprioritises c9 to 3
  rejected INTERACTION_UNKNOWN: no interaction 999999 ever arrived
supervisor ute reprioritises c1 to 11
  refused: priority is 11: it must be from 0 to 10

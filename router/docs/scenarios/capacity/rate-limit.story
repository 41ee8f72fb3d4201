# Story: Nobody is flooded: two in ten minutes, counted from the first.

profile calm: phone 1; total 1; at most 2 per 10m
queue billing
agent ana: profile calm

ana signs in
  ana is signed in, available
1:00 call c1 billing
  c1 waits in billing, due 1:20
  offers c1 to ana until 1:20
ana accepts c1
  ana has c1
2:00 ana ends c1
  c1 is over: agent ended
call c2 billing
  c2 waits in billing, due 2:20
  offers c2 to ana until 2:20
ana accepts c2
  ana has c2
3:00 ana ends c2
  c2 is over: agent ended
call c3 billing
  c3 waits in billing, due 3:20
11:00
  ana may be given work again: the window is over
  offers c3 to ana until 11:20

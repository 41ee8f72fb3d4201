# Story: Who is left to a colleague keeps the age: whatever becomes of them, they have waited since they came.
#
# Ana asks ben after half a minute and leaves c1 to him. His laptop burns, so c1.2 waits again, due as c1 was: before c2, who came
# while ana asked.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:30 ben signs in
  ben is signed in, available
ana asks agent ben about c1
  c1 is on hold
  c1.consultation waits in billing, due 0:50, for those it prefers alone until 1:30, about c1
  offers c1.consultation to ben until 0:50
ben accepts c1.consultation
  ben has c1.consultation
call c2 billing
  c2 waits in billing, due 0:50
0:35 ana hands over c1.consultation
  the customer of c1 is handed over, and is c1.2 now
  c1 is over: transferred
  offers c2 to ana until 0:55
ana goes away
  takes c2 back from ana: activity changed
  ana is away
0:40 supervisor ute signs out ben "his laptop burns"
  ute intervenes: "his laptop burns"
  c1.2 has lost ben and waits at its old place: supervisor
  ben is signed out, by ute
where is c1.2
  c1.2 is number 1 in billing, how long is not known yet
where is c2
  c2 is number 2 in billing, how long is not known yet

# Story: Nothing is listed that is not there: three ways out for what nobody ends.
#
# Pain 6. A gateway that comes back says what it has, and what it has no more is over; a conversation in which nobody writes ends
# after its time; and a supervisor ends anything at once, in whatever phase, even on hold with a consultation.

profile mixed: phone 1; chat 2, idle after 10m; total 3
queue billing
queue web: sleep at most 1h
agent ana, ben: profile mixed

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call c2 billing
  c2 waits in billing, due 0:20
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
0:30 gateway switch has w1, c2
  c1 is over: missing at gateway
  offers c2 to ana until 0:50
0:40 ana accepts c2
  ana has c2
2:00 ben signs in
  ben is signed in, available
ana asks agent ben about c2
  c2 is on hold
  c2.consultation waits in billing, due 2:20, for those it prefers alone until 3:00, each place takes 15s, about c2
  offers c2.consultation to ben until 2:20
ben accepts c2.consultation
  ben has c2.consultation
3:00 supervisor ute ends c2 "nobody there"
  ute intervenes: "nobody there"
  c2.consultation is over: consultation over
  c2 is over: forced, by ute
where is c2
  c2 is not with the router
10:00
  w1 sleeps, until 1:10:00 at most, ana has room again
1:10:00
  w1 is over: slept too long
where is w1
  w1 is not with the router

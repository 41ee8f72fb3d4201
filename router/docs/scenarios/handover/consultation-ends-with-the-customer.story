# Story: When the customer leaves, the consultation about them is over.
#
# First while the colleague's phone still rings, then while they talk. Nobody is left in a call about nobody.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:05 ben signs in
  ben is signed in, available
0:10 ana asks agent ben about c1
  c1 is on hold
  c1.consultation waits in billing, due 0:30, for those it prefers alone until 1:10, about c1
  offers c1.consultation to ben until 0:30
0:12 c1 hangs up
  takes c1.consultation back from ben: interaction ended
  c1.consultation is over: consultation over
  c1 is over: customer ended

0:20 ben goes away
  ben is away
call c2 billing
  c2 waits in billing, due 0:40
  offers c2 to ana until 0:40
ana accepts c2
  ana has c2
ben is available
  ben is available
0:30 ana asks agent ben about c2
  c2 is on hold
  c2.consultation waits in billing, due 0:50, for those it prefers alone until 1:30, about c2
  offers c2.consultation to ben until 0:50
ben accepts c2.consultation
  ben has c2.consultation
0:40 c2 hangs up
  c2.consultation is over: consultation over
  c2 is over: customer ended

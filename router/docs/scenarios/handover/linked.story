# Story: Each part of a customer's way names the one before, and what it is about.
#
# c1 is the first part, c1.2 comes after it. Ben's consultation is about c1.2, and when he has the customer it is c1.3, after
# c1.2. The customer comes back the next day, about the first call.

skill tax
queue billing
queue tax: needs tax
agent ana
agent eva: can tax 5
agent ben

ana signs in
  ana is signed in, available
eva signs in
  eva is signed in, available
call c1 billing: of customer k7
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:20 ana transfers c1 to queue tax
  c1 is over: transferred
  c1.2 waits in tax, due 0:20, after c1
  c1.2 is not offered to ana until 1:20
  offers c1.2 to eva until 0:40
eva accepts c1.2
  eva has c1.2
0:30 ben signs in
  ben is signed in, available
0:40 eva asks agent ben about c1.2
  c1.2 is on hold
  c1.2.consultation waits in tax, due 1:00, for those it prefers alone until 1:40, about c1.2
  offers c1.2.consultation to ben until 1:00
ben accepts c1.2.consultation
  ben has c1.2.consultation
0:50 eva hands over c1.2.consultation
  the customer of c1.2 is handed over, and is c1.3 now
  c1.2 is over: transferred
1:00 c1 says goodbye
  c1.3 is over: customer ended
24:00:00 call c9 billing: of customer k7; comes back to c1
  c9 waits in billing, due 24:00:20, about c1
  offers c9 to ana until 24:00:20

# Story: An agent asks a colleague first, and leaves the customer with them: an attended transfer.
#
# The consultation is an interaction of its own, so ben's time is ben's. The customer is on hold meanwhile. When ana hands over,
# the consultation becomes the second part of the customer's way, and ana has her wrap-up.

skill tax
queue billing: wrap-up 30s
queue tax: needs tax
agent ana
agent ben: can tax 5

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:30 ana asks queue tax about c1 "VAT refund?"
  c1 is on hold
  c1.consultation waits in tax, due 0:50, about c1, with the note "VAT refund?"
  offers c1.consultation to ben until 0:50
ana hands over c1.consultation
  rejected CONSULTATION_NOT_ACCEPTED: consultation 2 is OFFERED
0:35 ben accepts c1.consultation
  ben has c1.consultation
1:00 ana hands over c1.consultation
  the customer of c1 is handed over, and is c1.2 now
  c1 is over: transferred, ana wraps up until 1:30
1:30
  ana is done with c1: deadline
2:00 c1 says goodbye
  c1.2 is over: customer ended

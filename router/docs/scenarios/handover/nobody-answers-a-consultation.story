# Story: Who asks a colleague that does not come takes the customer back.
#
# Ana asked ben, so for a minute nobody else is asked, though eva is free. Ben lets it ring and is away; ana cancels, and the
# customer is off hold.

queue billing
agent ana, ben, eva

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 eva signs in
  eva is signed in, available
ben signs in
  ben is signed in, available
0:20 ana asks agent ben about c1
  c1 is on hold
  c1.consultation waits in billing, due 0:40, for those it prefers alone until 1:20, about c1
  offers c1.consultation to ben until 0:40
0:40
  ben has missed c1.consultation
  ben is away: offer expired
0:50 ana cancels c1.consultation
  c1.consultation is over: consultation over
  c1 is off hold

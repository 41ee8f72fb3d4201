# Story: Only what people write can rest, and not for ever.
#
# Nobody parks a caller: that is hold. A time that has passed, or that lies more than 30 days ahead, is refused.

profile mixed: phone 1; chat 2; total 3
queue web
agent ana, ben: profile mixed

ana signs in
  ana is signed in, available
call c1 web
  c1 waits in web, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
ana parks c1 until 1:00:00
  rejected CHANNEL_NOT_FIT: interaction 1 is on PHONE, where nobody writes
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
1:00 ana parks w1 until 0:30
  rejected TIME_OUT_OF_RANGE: until_ms is 1772442030000: it must lie ahead, by 30 days at most
ana parks w1 until 800:00:00
  rejected TIME_OUT_OF_RANGE: until_ms is 1775322000000: it must lie ahead, by 30 days at most
ben signs in
  ben is signed in, available
ana asks agent ben about w1
  w1 is on hold
  w1.consultation waits in web, due 1:20, for those it prefers alone until 2:00, about w1
  offers w1.consultation to ben until 1:20
ben accepts w1.consultation
  ben has w1.consultation
ben parks w1.consultation until 1:00:00
  rejected INTERACTION_IS_CONSULTATION: interaction 3 is a consultation
ana parks w1 until 1:00:00
  w1.consultation is over: consultation over
  w1 rests until 1:00:00 at most, ana has room again

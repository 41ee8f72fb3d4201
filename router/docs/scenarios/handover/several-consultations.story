# Story: An agent may ask several colleagues at once; when one has the customer, the others are off the line.
#
# Eva hangs up by herself: her part is over, and the customer stays on hold, since ben is still asked.

queue billing
agent ana, ben, eva

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ben signs in
  ben is signed in, available
eva signs in
  eva is signed in, available
0:20 ana asks agent ben about c1
  c1 is on hold
  c1.consultation waits in billing, due 0:40, for those it prefers alone until 1:20, about c1
  offers c1.consultation to ben until 0:40
ana asks agent eva about c1
  c1.consultation.2 waits in billing, due 0:40, for those it prefers alone until 1:20, about c1
  offers c1.consultation.2 to eva until 0:40
eva accepts c1.consultation.2
  eva has c1.consultation.2
0:30 eva ends c1.consultation.2
  c1.consultation.2 is over: agent ended
0:40 ana asks agent eva about c1
  ben has missed c1.consultation
  ben is away: offer expired
  c1.consultation.3 waits in billing, due 1:00, for those it prefers alone until 1:40, about c1
  offers c1.consultation.3 to eva until 1:00
eva accepts c1.consultation.3
  eva has c1.consultation.3
ana transfers c1.consultation.3 to agent ben
  rejected INTERACTION_NOT_YOURS: interaction 4 is not with agent ana
eva asks agent ben about c1.consultation.3
  rejected INTERACTION_IS_CONSULTATION: interaction 4 is a consultation
1:00 ana hands over c1.consultation.3
  the customer of c1 is handed over, and is c1.2 now
  c1.consultation is over: consultation over
  c1 is over: transferred
1:30 c1 says goodbye
  c1.2 is over: customer ended

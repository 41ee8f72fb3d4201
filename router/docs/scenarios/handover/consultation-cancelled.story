# Story: A consultation is cancelled, and the customer is off hold with the agent who asked.
#
# The first time ben has not answered yet; the second time he has, and gets the wrap-up that belongs to it.

queue billing
queue experts: wrap-up 20s
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ben signs in
  ben is signed in, available
0:20 ana asks agent ben about c1
  c1 is on hold
  c1.consultation waits in billing, due 0:40, for those it prefers alone until 1:20, about c1
  offers c1.consultation to ben until 0:40
0:25 ben cancels c1.consultation
  rejected INTERACTION_NOT_YOURS: consultation 2 was not started by agent ben
ana cancels c1.consultation
  takes c1.consultation back from ben: interaction ended
  c1.consultation is over: consultation over
  c1 is off hold

0:30 ana asks queue experts about c1
  c1 is on hold
  c1.consultation.2 waits in experts, due 0:50, about c1
  offers c1.consultation.2 to ben until 0:50
ben accepts c1.consultation.2
  ben has c1.consultation.2
1:00 ana cancels c1.consultation.2
  c1.consultation.2 is over: consultation over, ben wraps up until 1:20
  c1 is off hold
1:20
  ben is done with c1.consultation.2: deadline
ana cancels c1.consultation.2
  rejected INTERACTION_ENDED: interaction 3 is over
ana cancels c1
  rejected NOT_A_CONSULTATION: interaction 1 is not a consultation
2:00 ana ends c1
  c1 is over: agent ended

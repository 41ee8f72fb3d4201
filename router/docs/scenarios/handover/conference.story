# Story: In a conference the customer hears both, and each agent pays their own time.
#
# Ana's conversation is c1, ben's is the consultation, from his accept on: nobody's time is counted twice. Each has the wrap-up of
# the queue that theirs stands in. When ana hands over, ben goes on with the customer alone.

queue billing: wrap-up 30s
queue experts: wrap-up 10s
agent ana
agent ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ben signs in
  ben is signed in, available
0:20 ana asks queue experts about c1
  c1 is on hold
  c1.consultation waits in experts, due 0:40, about c1
  offers c1.consultation to ben until 0:40
ana joins c1.consultation
  rejected CONSULTATION_NOT_ACCEPTED: consultation 2 is OFFERED
0:30 ben accepts c1.consultation
  ben has c1.consultation
0:40 ana joins c1.consultation
  the customer of c1 hears c1.consultation
  c1 is off hold
ana joins c1.consultation
  rejected CONSULTATION_JOINED: the customer hears consultation 2 already
1:00 ana hands over c1.consultation
  the customer of c1 is handed over, and is c1.2 now
  c1 is over: transferred, ana wraps up until 1:30
1:10 ana completes c1
  ana is done with c1
1:30 ben ends c1.2
  c1.2 is over: agent ended, ben wraps up until 1:40
1:35 ben completes c1.2
  ben is done with c1.2

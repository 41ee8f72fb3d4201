# Story: A transfer counts each agent's time once, and each part of the customer's way once.
#
# Pain 20. Ana talks from 0:10 to 1:00 and wraps up until 1:20; ben has c1.2 from 1:05 to 3:00, on hold from 2:00 to 2:30. The
# parts follow each other without overlap or gap but the wait, which is the queue's. What the gateway sends twice, and what ana
# sends after she has handed c1 on, counts for nothing.

skill tax
queue billing: wrap-up 30s
queue tax: needs tax; wrap-up 10s
agent ana
agent ben: can tax

ana signs in
  ana is signed in, available
0:05 ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:25
  offers c1 to ana until 0:25
0:10 ana accepts c1
  ana has c1
1:00 ana transfers c1 to queue tax
  c1 is over: transferred, ana wraps up until 1:30
  c1.2 waits in tax, due 0:25, after c1
  c1.2 is not offered to ana until 2:00
  offers c1.2 to ben until 1:20
ana transfers c1 to queue tax
  rejected INTERACTION_NOT_ACTIVE: interaction 1 is WRAP_UP
ana ends c1
  rejected INTERACTION_NOT_ACTIVE: interaction 1 is WRAP_UP
1:05 ben accepts c1.2
  ben has c1.2
ana holds c1.2
  rejected INTERACTION_NOT_YOURS: interaction 2 is not with agent ana
1:20 ana completes c1
  ana is done with c1
2:00 ben holds c1.2
  c1.2 is on hold
2:30 ben retrieves c1.2
  c1.2 is off hold
3:00 c1 says goodbye
  c1.2 is over: customer ended, ben wraps up until 3:10
c1 says goodbye
3:05 ben completes c1.2
  ben is done with c1.2

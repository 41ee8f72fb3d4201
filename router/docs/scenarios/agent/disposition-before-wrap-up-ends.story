# Story: Where the queue asks for a disposition, paperwork is not done without one.
#
# Ana files c1 under no-sale while she talks, then under sold; the last one counts. At its deadline the wrap-up ends in any case.

disposition sold, no-sale
queue sales: wrap-up 1m; needs disposition
agent ana

ana signs in
  ana is signed in, available
call c1 sales
  c1 waits in sales, due 0:20
  offers c1 to ana until 0:20
ana files c1 under sold
  rejected INTERACTION_NOT_ACTIVE: interaction 1 is OFFERED
ana accepts c1
  ana has c1
0:20 ana files c1 under no-sale
  ana has filed c1 under no-sale
0:30 c1 says goodbye
  c1 is over: customer ended, ana wraps up until 1:30
0:40 ana files c1 under sold
  ana has filed c1 under sold
ana files c1 under maybe
  rejected DISPOSITION_UNKNOWN: no disposition maybe is defined
0:45 ana completes c1
  ana is done with c1

call c2 sales
  c2 waits in sales, due 1:05
  offers c2 to ana until 1:05
ana accepts c2
  ana has c2
1:00 ana ends c2
  c2 is over: agent ended, ana wraps up until 2:00
1:10 ana completes c2
  rejected DISPOSITION_MISSING: interaction 2 is filed under no disposition
2:00
  ana is done with c2: deadline
ana files c2 under sold
  rejected INTERACTION_ENDED: interaction 2 is over

# Story: The customer leaves, and the offer is taken back in the same step.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 c1 hangs up
  takes c1 back from ana: interaction ended
  c1 is over: abandoned
0:06 ana accepts c1
  rejected OFFER_NOT_PENDING: offer 1 is over
0:07 c1 hangs up
0:10 call c2 billing
  c2 waits in billing, due 0:30
  offers c2 to ana until 0:30

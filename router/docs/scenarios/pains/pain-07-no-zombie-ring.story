# Story: The phone stops ringing when the customer has left, and the agent keeps her turn.
#
# Ana was next before c1 came, and is next after it: c2 is hers, not ben's.

queue billing: order longest idle
agent ana, ben

ana signs in
  ana is signed in, available
0:01 ben signs in
  ben is signed in, available
0:10 call c1 billing
  c1 waits in billing, due 0:30
  offers c1 to ana until 0:30
0:13 c1 hangs up
  takes c1 back from ana: interaction ended
  c1 is over: abandoned
0:14 ana accepts c1
  rejected OFFER_NOT_PENDING: offer 1 is over
0:15 call c2 billing
  c2 waits in billing, due 0:35
  offers c2 to ana until 0:35

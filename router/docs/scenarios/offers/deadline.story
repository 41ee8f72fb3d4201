# Story: An offer has a deadline; then it goes to the next.

queue billing: offer time 15s
agent ana, ben

ana signs in
  ana is signed in, available
0:01 ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:21
  offers c1 to ana until 0:16
0:16
  ana has missed c1
  ana is away: offer expired
  offers c1 to ben until 0:31
0:20 ana accepts c1
  rejected OFFER_NOT_PENDING: offer 1 is over
ben accepts c1
  ben has c1
0:25 ben accepts c1
  rejected OFFER_NOT_PENDING: offer 2 is over

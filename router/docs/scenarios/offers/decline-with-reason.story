# Story: An offer is declined with a reason in the agent's own words.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
0:01 ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:21
  offers c1 to ana until 0:21
0:05 ana declines c1 "I know this customer privately"
  ana has declined c1: "I know this customer privately"
  ana cools down until 0:10
  offers c1 to ben until 0:25
ana declines c1 "again"
  rejected OFFER_NOT_PENDING: offer 1 is over
0:08 ben accepts c1
  ben has c1

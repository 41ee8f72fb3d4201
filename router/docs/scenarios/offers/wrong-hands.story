# Story: Offers that are not yours, not there, or over.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ben accepts c1
  rejected AGENT_NOT_SIGNED_IN: agent ben is not signed in
ben signs in
  ben is signed in, available
ben accepts c1
  rejected OFFER_NOT_YOURS: offer 1 was made to another agent
ben declines c1
  rejected OFFER_NOT_YOURS: offer 1 was made to another agent
ana accepts c2
  rejected OFFER_UNKNOWN: no offer 999999 was ever made
sue accepts c1
  rejected AGENT_UNKNOWN: no agent sue is defined
ana goes away
  takes c1 back from ana: activity changed
  ana is away
  offers c1 to ben until 0:20
ana accepts c1
  rejected OFFER_NOT_PENDING: offer 1 is over

# Story: A supervisor takes an offer back; somebody else is asked, and that agent not again for as long as an offer lasts.

queue billing: offer time 20s
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 supervisor ute takes back c1 "ana is on the phone"
  ute intervenes: "ana is on the phone"
  takes c1 back from ana: supervisor
  c1 is not offered to ana until 0:25
0:10 supervisor ute takes back c1
  rejected OFFER_NOT_PENDING: interaction 1 is offered to nobody
0:25
  c1 may go to ana again
  offers c1 to ana until 0:45
0:30 supervisor ute takes back c1
  ute intervenes
  takes c1 back from ana: supervisor
  c1 is not offered to ana until 0:50
ben signs in
  ben is signed in, available
  offers c1 to ben until 0:50
0:35 ben accepts c1
  ben has c1
supervisor ute takes back c1
  rejected OFFER_NOT_PENDING: interaction 1 is offered to nobody

# Story: Who is transferred to another queue has waited since the first arrival.
#
# Ana hands c1 on. Her part ends with her wrap-up; c1.2 is the next part of the same customer's way, and stands in line before
# c2, who came earlier than the transfer but later than the customer.

skill tax
queue billing: wrap-up 30s
queue tax: needs tax
agent ana
agent ben: can tax 5

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 ana accepts c1
  ana has c1
0:10 call c2 tax
  c2 waits in tax, due 0:30
1:00 ana transfers c1 to queue tax "a VAT refund"
  c1 is over: transferred, ana wraps up until 1:30
  c1.2 waits in tax, due 0:20, after c1, with the note "a VAT refund"
  c1.2 is not offered to ana until 2:00
1:05 where is c1.2
  c1.2 is number 1 in tax, how long is not known yet
where is c2
  c2 is number 2 in tax, how long is not known yet
1:10 ben signs in
  ben is signed in, available
  offers c1.2 to ben until 1:30
1:12 ben accepts c1.2
  ben has c1.2
1:20 ana completes c1
  ana is done with c1

# The customer has one name for the gateway, whichever part it is.

2:00 c1 says goodbye
  c1.2 is over: customer ended
  offers c2 to ben until 2:20

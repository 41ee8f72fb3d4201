# Story: A program outside decides where work goes, and the router does the rest.
#
# Everything lands in an inbox that nobody serves. The program reads what came, moves it and says how
# urgent it is; offers, deadlines and accounts are the router's.

skill nobody, billing
queue inbox: needs nobody
queue billing: needs billing
agent ana: can billing 5

ana signs in
  ana is signed in, available
email m1 inbox: about subject=invoice
  m1 waits in inbox, due 0:20, which nobody defined could ever serve
supervisor classifier reprioritises m1 to 2
  classifier intervenes
  m1 has priority 2, due -2:40, by classifier
supervisor classifier moves m1 to billing
  classifier intervenes
  m1 moves to billing, due -2:40, by classifier
  offers m1 to ana until 0:20

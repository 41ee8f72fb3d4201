# Story: Agents of a lower level help only while enough of them are free, and not for ever.
#
# Ana and ben belong to sales, and one of them is kept free for it. So billing gets one of the two; the
# next waits until it has waited a minute, when nobody is kept free from it any longer.

skill billing, sales
queue sales: needs sales
queue billing: needs billing; keep 1 free from those below level 5; keep nobody after 1m
agent ana, ben: can sales 9, billing 2

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call b1 billing
  b1 waits in billing, due 0:20
  offers b1 to ana until 0:20
0:10 call b2 billing
  b2 waits in billing, due 0:30
0:15 ana accepts b1
  ana has b1
1:15
  1:10 nobody is kept free from b2 any longer
  1:10 offers b2 to ben until 1:30

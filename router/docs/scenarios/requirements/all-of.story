# Story: Who is asked for several skills must have them all.
#
# The queue asks for billing, the customer for German beside it. Ana and ben have one of the two
# each and stay free; only eva has both.

skill billing, german
queue billing: needs billing
agent ana: can billing 5
agent ben: can german 5
agent eva: can billing 2, german 2

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
0:10 call c1 billing: needs german
  c1 waits in billing, due 0:30
0:15 eva signs in
  eva is signed in, available
  offers c1 to eva until 0:35
eva accepts c1
  eva has c1

# Story: Whoever has no shift of their own works when their team does.
#
# The early team works until 30:00. Ana has no shift of her own, so her offer is taken back then; ben, of the same team, has one
# that lasts longer, and eva, of no team, works whenever she is signed in.

calendar early: open 0:00 to 30:00
calendar late: open 20:00 to 60:00
team day: shift early
queue billing: order fixed order
agent ana: team day; position 1
agent ben: team day; shift late; position 2
agent eva: position 3

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
eva signs in
  eva is signed in, available
10:00 call c1 billing
  c1 waits in billing, due 10:20
  offers c1 to ana until 10:20
10:05 ana declines c1
  ana has declined c1
  ana cools down until 10:10
  offers c1 to eva until 10:25
10:10 eva accepts c1
  ana has cooled down
  eva has c1
29:50 call c2 billing
  20:00 calendar late opens
  c2 waits in billing, due 30:10
  offers c2 to ana until 30:10
30:00
  calendar early closes
  takes c2 back from ana: shift ended
  offers c2 to ben until 30:20
30:05 ben accepts c2
  ben has c2
30:10 call c3 billing
  c3 waits in billing, due 30:30

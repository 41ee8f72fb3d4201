# Story: Each agent has a share of idle time to get; who is furthest above it is next.
#
# Ana should be idle a tenth of the time, ben, who is also team leader, half of it. Both were idle
# all the time: ana is further above hers.

queue billing: order idleness ratio
agent ana: idle share 10%
agent ben: idle share 50%

ben signs in
  ben is signed in, available
0:01 ana signs in
  ana is signed in, available
0:30 call c1 billing
  c1 waits in billing, due 0:50
  offers c1 to ana until 0:50

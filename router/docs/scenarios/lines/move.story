# Story: A waiting customer is moved to another queue and keeps the age it has.

skill tax
queue billing
queue tax: needs tax; target 60s
agent ana
agent ben: can tax 5

call c1 billing
  c1 waits in billing, due 0:20
0:10 call c2 tax
  c2 waits in tax, due 1:10
0:30 supervisor ute moves c1 to tax
  ute intervenes
  c1 moves to tax, due 1:00, by ute
0:40 ben signs in
  ben is signed in, available
  offers c1 to ben until 1:00

# An offer that is open is taken back first.

0:45 supervisor ute moves c1 to billing
  ute intervenes
  takes c1 back from ben: interaction moved
  c1 moves to billing, due 0:20, by ute
  offers c1 to ben until 1:05
0:50 ana signs in
  ana is signed in, available
supervisor ute moves c1 to nowhere
  rejected QUEUE_UNKNOWN: no queue nowhere is defined

# Story: A waiting customer is moved to another queue and keeps the age it has.

skill tax
queue billing
queue tax: needs tax; target 60s
agent ana
agent ben: can tax 5

call c1 billing
0:10 call c2 tax
0:30 supervisor ute moves c1 to tax
0:40 ben signs in

# An offer that is open is taken back first.

0:45 supervisor ute moves c1 to billing
0:50 ana signs in
supervisor ute moves c1 to nowhere

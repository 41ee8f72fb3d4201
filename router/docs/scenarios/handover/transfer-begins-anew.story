# Story: A queue may let those who are transferred begin anew, behind all who wait.

skill tax
queue billing
queue tax: needs tax; transferred begin anew
agent ana
agent ben: can tax 5

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:50 call c2 tax
  c2 waits in tax, due 1:10
1:00 ana transfers c1 to queue tax
  c1 is over: transferred
  c1.2 waits in tax, due 1:20, after c1
  c1.2 is not offered to ana until 2:00
where is c1.2
  c1.2 is number 2 in tax, how long is not known yet
1:10 ben signs in
  ben is signed in, available
  offers c2 to ben until 1:30
1:12 ben accepts c2
  ben has c2

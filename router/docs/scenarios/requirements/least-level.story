# Story: A level that is asked for is the least that will do.

skill german
queue support: needs german>=6
agent ana: can german 5
agent ben: can german 6

ana signs in
  ana is signed in, available
call c1 support
  c1 waits in support, due 0:20
0:05 ben signs in
  ben is signed in, available
  offers c1 to ben until 0:25

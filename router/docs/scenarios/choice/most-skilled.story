# Story: The best is asked first.
#
# What counts is the lowest level among the skills asked for, and only those.

skill german, tax
queue tax: needs german, tax; order most skilled
agent ana: can german 10, tax 3
agent ben: can german 6, tax 5

ana signs in
  ana is signed in, available
0:05 ben signs in
  ben is signed in, available
0:10 call c1 tax
  c1 waits in tax, due 0:30
  offers c1 to ben until 0:30

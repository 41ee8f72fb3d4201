# Story: A level that is asked for is the least that will do.

skill german
queue support: needs german>=6
agent ana: can german 5
agent ben: can german 6

ana signs in
call c1 support
0:05 ben signs in

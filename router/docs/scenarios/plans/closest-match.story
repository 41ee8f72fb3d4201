# Story: When nobody fits exactly, the closest gets it.
#
# Level 9 is asked for. Half a minute later anything will do, and of those ready the most skilled
# is taken, though ben has been idle longer.

skill german
plan anything: after 30s lower levels by 10
queue support: needs german>=9; plan anything; order most skilled
agent ana: can german 6
agent ben: can german 2

ben signs in
  ben is signed in, available
0:05 ana signs in
  ana is signed in, available
0:10 call c1 support
  c1 waits in support, due 0:30
0:50
  0:40 c1 takes step 1 of its plan, due 0:30
  0:40 offers c1 to ana until 1:00

# Story: The whole line is looked at, not its first hundred.
#
# Eva, who could serve the calls in front, is at home. Ana can do nothing but the last one, and gets it
# at once.

skill english, finnish
queue support: needs english
agent ana: can finnish 5, english 1
agent eva: can english 9

call c1 support: needs english>=9
  c1 waits in support, due 0:20
call c2 support: needs english>=9
  c2 waits in support, due 0:20
call c3 support: needs english>=9
  c3 waits in support, due 0:20
call c4 support: needs english>=9
  c4 waits in support, due 0:20
call c5 support: needs english>=9
  c5 waits in support, due 0:20
call c6 support: needs english>=9
  c6 waits in support, due 0:20
call c7 support: needs english>=9
  c7 waits in support, due 0:20
call c8 support: needs english>=9
  c8 waits in support, due 0:20
call f1 support: needs finnish
  f1 waits in support, due 0:20
0:10 ana signs in
  ana is signed in, available
  offers f1 to ana until 0:30

# Story: The whole line is looked at, not its first hundred.
#
# Nobody is there for the calls in front. Ana can do nothing but the last one, and gets it at once.

skill english, finnish
queue support: needs english
agent ana: can finnish 5, english 1

call c1 support: needs english>=9
call c2 support: needs english>=9
call c3 support: needs english>=9
call c4 support: needs english>=9
call c5 support: needs english>=9
call c6 support: needs english>=9
call c7 support: needs english>=9
call c8 support: needs english>=9
call c9 support: needs english>=9
call f1 support: needs finnish
0:10 ana signs in

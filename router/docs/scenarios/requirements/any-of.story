# Story: One of several skills is enough, each at its own level.
#
# German from level 2 or French from level 6. Ana's French is too weak; ben's German will do.

skill german, french
queue support: one of german>=2, french>=6
agent ana: can french 5
agent ben: can german 2

ana signs in
  ana is signed in, available
call c1 support
  c1 waits in support, due 0:20
0:05 ben signs in
  ben is signed in, available
  offers c1 to ben until 0:25

# Two groups of alternatives: one skill out of each.

skill chat-etiquette, law, tax
queue advice: one of german, french; one of law>=5, tax>=5
agent eva: can french 3, tax 5
0:10 call c2 advice
  c2 waits in advice, due 0:30
0:15 eva signs in
  eva is signed in, available
  offers c2 to eva until 0:35

# Story: One of several skills is enough, each at its own level.
#
# German from level 2 or French from level 6. Ana's French is too weak; ben's German will do.

skill german, french
queue support: one of german>=2, french>=6
agent ana: can french 5
agent ben: can german 2

ana signs in
call c1 support
0:05 ben signs in

# Two groups of alternatives: one skill out of each.

skill chat-etiquette, law, tax
queue advice: one of german, french; one of law>=5, tax>=5
agent eva: can french 3, tax 5
0:10 call c2 advice
0:15 eva signs in

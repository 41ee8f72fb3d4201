# Story: Who waits long is given to somebody less skilled.
#
# German from level 8; after 30 s two levels lower, after a minute five. Ana has level 6, ben level 3.

skill german
plan patience: after 30s lower levels by 2; after 1m lower levels by 5
queue support: needs german>=8; plan patience
agent ana: can german 6
agent ben: can german 3

ana signs in
ben signs in
call c1 support
0:10 call c2 support
1:20

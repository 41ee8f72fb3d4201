# Story: After two offers that came to nothing the next step of the plan is taken early.

skill german
plan patience: after 10m lower levels by 5
queue support: needs german>=8; plan patience; cool-down 30s; after failures 2 widen
agent ana, ben: can german 9
agent eva: can german 4

ana signs in
ben signs in
eva signs in
call c1 support
ana declines c1
0:05 ben declines c1
0:06 eva accepts c1

# Story: Who can't serve is not looked at, and who waits is not sorted anew.
#
# What this costs is measured in router/docs/performance.md. What it must not change is told here: with
# agents of five groups and customers of five kinds, each gets exactly whom the rule names.

skill german, french, tax
queue general
queue german: needs german
queue tax: needs tax>=5
agent ana: can german 5
agent ben: can french 5
agent carl: can tax 3
agent eva: can german 5, tax 8
agent sue

call g1 german: needs french
call g2 german
call t1 tax
call f1 general: needs french
call a1 general
0:10 carl signs in
0:11 sue signs in
0:12 ben signs in
0:13 eva signs in
0:14 ana signs in

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
  g1 waits in german, due 0:20, which nobody defined could ever serve
call g2 german
  g2 waits in german, due 0:20
call t1 tax
  t1 waits in tax, due 0:20
call f1 general: needs french
  f1 waits in general, due 0:20
call a1 general
  a1 waits in general, due 0:20
0:10 carl signs in
  carl is signed in, available
  offers a1 to carl until 0:30
0:11 sue signs in
  sue is signed in, available
0:12 ben signs in
  ben is signed in, available
  offers f1 to ben until 0:32
0:13 eva signs in
  eva is signed in, available
  offers g2 to eva until 0:33
0:14 ana signs in
  ana is signed in, available

# Story: A queue may credit those who are transferred with a fixed wait, whatever they waited before.
#
# c1.2 counts as if it had waited for one minute in the tax line: before c3, who came ten seconds earlier, and behind c2.

skill tax
queue billing
queue tax: needs tax; transferred are credited 1m
agent ana
agent ben: can tax 5

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
1:00 call c2 tax
  c2 waits in tax, due 1:20
2:50 call c3 tax
  c3 waits in tax, due 3:10
3:00 ana transfers c1 to queue tax
  c1 is over: transferred
  c1.2 waits in tax, due 2:20, after c1
  c1.2 is not offered to ana until 4:00
where is c2
  c2 is number 1 in tax, how long is not known yet
where is c1.2
  c1.2 is number 2 in tax, how long is not known yet
where is c3
  c3 is number 3 in tax, how long is not known yet

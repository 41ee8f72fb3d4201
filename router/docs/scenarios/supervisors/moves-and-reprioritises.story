# Story: A supervisor moves a customer or gives another priority, while they wait or while a phone rings for them.
#
# Who did it, and why, stands before what follows. Who talks to somebody is neither moved nor re-prioritised.

queue billing
queue tax
agent ana

call c1 billing
  c1 waits in billing, due 0:20
0:10 call c2 billing
  c2 waits in billing, due 0:30
0:20 supervisor ute reprioritises c2 to 2 "complained twice"
  ute intervenes: "complained twice"
  c2 has priority 2, due -2:30, by ute
0:25 supervisor ute moves c1 to tax "wrong choice in the menu"
  ute intervenes: "wrong choice in the menu"
  c1 moves to tax, due 0:20, by ute
0:30 ana signs in
  ana is signed in, available
  offers c2 to ana until 0:50
0:35 supervisor ute moves c2 to tax
  ute intervenes
  takes c2 back from ana: interaction moved
  c2 moves to tax, due -2:30, by ute
  offers c2 to ana until 0:55
0:36 supervisor ute reprioritises c2 to 0
  ute intervenes
  c2 has priority 0, due 0:30, by ute
0:40 ana accepts c2
  ana has c2
supervisor ute moves c2 to billing
  rejected INTERACTION_NOT_WAITING: interaction 2 is ACTIVE
supervisor ute reprioritises c2 to 1
  rejected INTERACTION_NOT_WAITING: interaction 2 is ACTIVE
supervisor ute assigns c2 to ana
  rejected INTERACTION_NOT_WAITING: interaction 2 is ACTIVE

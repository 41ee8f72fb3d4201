# Story: A decline drops nobody, parks nobody and does not ring the same phone without end.
#
# Ana is the only one there. She declines: after her cool-down c1 comes back to her, as there is
# nobody else. After the second time it goes to the seniors' queue, with its age, and not to her again.

skill senior
queue seniors: needs senior
queue billing: cool-down 10s; after failures 2 go to seniors
agent ana
agent sue: can senior

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 ana declines c1 "rude"
  ana has declined c1: "rude"
  ana cools down until 0:15
0:15
  ana has cooled down
  offers c1 to ana until 0:35
0:20 ana declines c1 "still rude"
  ana has declined c1: "still rude"
  ana cools down until 0:30
  c1 moves to seniors, due 0:20: offers failed
0:30
  ana has cooled down
0:40 sue signs in
  sue is signed in, available
  offers c1 to sue until 1:00
sue accepts c1
  sue has c1

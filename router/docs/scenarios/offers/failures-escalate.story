# Story: After three offers that came to nothing it goes to another queue, never into a drawer.

skill senior
queue seniors: needs senior
queue billing: without senior; cool-down 5s; after failures 3 go to seniors
agent ana
agent sue: can senior

ana signs in
  ana is signed in, available
sue signs in
  sue is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana declines c1 "one"
  ana has declined c1: "one"
  ana cools down until 0:05
0:10 ana is busy for c1
  0:05 ana has cooled down
  0:05 offers c1 to ana until 0:25
  ana was busy for c1
  ana cools down until 0:15
0:15
  ana has cooled down
  offers c1 to ana until 0:35
0:20 ana declines c1 "three"
  ana has declined c1: "three"
  ana cools down until 0:25
  c1 moves to seniors, due 0:20: offers failed
  offers c1 to sue until 0:40
sue accepts c1
  sue has c1

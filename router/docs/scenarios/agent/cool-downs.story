# Story: Declined, busy, no answer: each leaves the agent in peace for its own time.

queue billing: cool-down 5s; cool-down when busy 30s; cool-down without answer 2m
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana declines c1 "not mine"
  ana has declined c1: "not mine"
  ana cools down until 0:05
0:10 ana is busy for c1
  0:05 ana has cooled down
  0:05 offers c1 to ana until 0:25
  ana was busy for c1
  ana cools down until 0:40
0:45 ana does not answer c1
  0:40 ana has cooled down
  0:40 offers c1 to ana until 1:00
  ana did not answer c1
  ana cools down until 2:45
3:00
  2:45 ana has cooled down
  2:45 offers c1 to ana until 3:05

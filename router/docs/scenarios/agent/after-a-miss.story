# Story: Who lets an offer go by is set away, or cools down, as the queue says.

queue strict: after a miss away
queue mild: after a miss available; cool-down 5s; cool-down without answer 40s
agent ana

ana signs in
  ana is signed in, available
call c1 strict
  c1 waits in strict, due 0:20
  offers c1 to ana until 0:20
0:25 c1 hangs up
  0:20 ana has missed c1
  0:20 ana is away: offer expired
  c1 is over: abandoned
0:30 ana is available
  ana is available
call c2 mild
  c2 waits in mild, due 0:50
  offers c2 to ana until 0:50
0:55 c2 hangs up
  0:50 ana has missed c2
  0:50 ana cools down until 1:30
  c2 is over: abandoned
1:00 call c3 mild
  c3 waits in mild, due 1:20
1:30
  ana has cooled down
  offers c3 to ana until 1:50

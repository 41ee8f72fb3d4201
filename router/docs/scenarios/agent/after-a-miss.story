# Story: Who lets an offer go by is set away, or cools down, as the queue says.

queue strict: after a miss away
queue mild: after a miss available; cool-down 5s; cool-down without answer 40s
agent ana

ana signs in
call c1 strict
0:25 c1 hangs up
0:30 ana is available
call c2 mild
0:55 c2 hangs up
1:00 call c3 mild
1:30

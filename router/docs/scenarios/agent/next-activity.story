# Story: Lunch after this call: what comes next is queued behind the work in hand.
#
# No new offers until then. It can be taken back; without work in hand it takes effect at once.

reason lunch
queue billing: wrap-up 30s
agent ana

ana signs in
call c1 billing
ana accepts c1
0:10 ana next goes away (lunch)
0:20 call c2 billing
0:30 ana ends c1
0:40 ana completes c1
0:50 ana is available
ana accepts c2
0:55 ana next signs out
ana is available
ana next signs out
1:00 ana ends c2
1:30
2:00 ana signs in
call c3 billing
ana next goes away
2:05 ana signs in

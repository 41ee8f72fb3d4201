# Story: A customer waits for the agent they know, but not for ever.
#
# Ana is on the phone with c1. C2 prefers her and waits 30 s for her alone, though ben is free; then
# ben gets it. C3 is luckier: ana is back within the time.

queue billing
agent ana, ben

ana signs in
call c1 billing
ana accepts c1
ben signs in
0:10 call c2 billing: prefers ana for 30s
0:45 ben accepts c2
0:50 ben ends c2
1:00 call c3 billing: prefers ana for 30s
1:10 ana ends c1

# Without a time she only comes first if she is ready, and the wait is for nobody who is not there.

1:15 ana accepts c3
1:20 call c4 billing: prefers ana
1:25 ben accepts c4
ana ends c3
ana signs out
1:30 call c5 billing: prefers ana for 30s
1:35 ben ends c4

# Story: After a crash everybody stands where they stood.
#
# Waiting, on offer, talking, wrapping up, away with a reason: all of it is as it was; everybody gets
# time to connect again.

reason lunch
queue billing: wrap-up 5m
agent ana, ben, eva, sue

ana signs in
ben signs in
sue signs in
sue goes away (lunch)
call c1 billing
ana accepts c1
call c2 billing
ben accepts c2
ben ends c2
eva signs in
call c3 billing
call c4 billing
0:10 restart after 10s
gateway switch connects
ana reconnects
eva reconnects
eva accepts c3
ana ends c1
where is c4
0:30 ben reconnects
ben completes c2

# Story: One total order: penalty, the queue's order, longest idle, longest without an offer, then the id.
#
# All is equal but the id; then the time since the last offer decides between ana and ben, who
# became idle in the same moment.

queue billing
agent ana, ben

ben signs in
ana signs in
call c1 billing
0:01 call c2 billing
0:02 ana accepts c1
ben accepts c2
0:10 ben ends c2
ana ends c1
call c3 billing

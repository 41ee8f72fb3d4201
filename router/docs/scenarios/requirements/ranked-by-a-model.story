# Story: A model outside ranks agents, and the router takes the best who is ready.
#
# Whoever predicts who fits best says so when the customer comes: eva, then carl, then ben. Ana has been
# idle longest, but is not in the list. Eva is busy.

queue sales
agent ana, ben, carl, eva

ana signs in
0:01 ben signs in
0:02 carl signs in
0:03 eva signs in
call c1 sales: prefers eva
0:04 eva accepts c1
0:05 call c2 sales: prefers eva, carl, ben

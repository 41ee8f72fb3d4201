# Story: A model outside ranks agents, and the router takes the best who is ready.
#
# Whoever predicts who fits best says so when the customer comes: eva, then carl, then ben. Ana has been
# idle longest, but is not in the list. Eva is busy.

queue sales
agent ana, ben, carl, eva

ana signs in
  ana is signed in, available
0:01 ben signs in
  ben is signed in, available
0:02 carl signs in
  carl is signed in, available
0:03 eva signs in
  eva is signed in, available
call c1 sales: prefers eva
  c1 waits in sales, due 0:23
  offers c1 to eva until 0:23
0:04 eva accepts c1
  eva has c1
0:05 call c2 sales: prefers eva, carl, ben
  c2 waits in sales, due 0:25
  offers c2 to carl until 0:25

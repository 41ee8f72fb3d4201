# Story: A freed agent takes the best of all queues they serve, not the best of the first.
#
# B-queue comes first in no list: its customer has waited longest, so it is next.

queue a-queue
queue b-queue
queue c-queue
agent ana

call b1 b-queue
  b1 waits in b-queue, due 0:20
0:05 call a1 a-queue
  a1 waits in a-queue, due 0:25
0:06 call c1 c-queue
  c1 waits in c-queue, due 0:26
0:10 ana signs in
  ana is signed in, available
  offers b1 to ana until 0:30
ana accepts b1
  ana has b1
ana ends b1
  b1 is over: agent ended
  offers a1 to ana until 0:30
ana accepts a1
  ana has a1
ana ends a1
  a1 is over: agent ended
  offers c1 to ana until 0:30

# Story: A freed agent takes the best of all queues they serve, not the best of the first.
#
# B-queue comes first in no list: its customer has waited longest, so it is next.

queue a-queue
queue b-queue
queue c-queue
agent ana

call b1 b-queue
0:05 call a1 a-queue
0:06 call c1 c-queue
0:10 ana signs in
ana accepts b1
ana ends b1
ana accepts a1
ana ends a1

# Story: Who hangs up and comes back in time gets the old place.
#
# k7 hangs up after a minute and calls again half a minute later: before k8, who came meanwhile. k9, who comes back after the two
# minutes for which the queue keeps places, begins anew, and so does one who comes back into another queue.

queue billing: keep places for 2m
queue other
agent ana

call c1 billing: of customer k7
  c1 waits in billing, due 0:20
1:00 c1 hangs up
  the place of k7 in billing, waiting since 0:00, is kept until 3:00
  c1 is over: abandoned
1:10 call c2 billing: of customer k8
  c2 waits in billing, due 1:30
1:30 call c3 billing: of customer k7
  c3 waits in billing, due 0:20
where is c3
  c3 is number 1 in billing, how long is not known yet
where is c2
  c2 is number 2 in billing, how long is not known yet

2:00 call c4 billing: of customer k9
  c4 waits in billing, due 2:20
2:10 c4 hangs up
  the place of k9 in billing, waiting since 2:00, is kept until 4:10
  c4 is over: abandoned
4:11 call c5 billing: of customer k9
  c5 waits in billing, due 4:31
4:20 c5 hangs up
  the place of k9 in billing, waiting since 4:11, is kept until 6:20
  c5 is over: abandoned
4:30 call c6 other: of customer k9
  c6 waits in other, due 4:50
5:00 call c7 billing
  c7 waits in billing, due 5:20
c7 hangs up
  c7 is over: abandoned

# Story: Who is to be called back and calls again is on the line at the place that was kept; the callback is over.
#
# Not while an agent has the callback: then the second call is a call of its own, and starts at the end.

queue billing: call again after 10m
agent ana

call c1 billing: of customer k7
  c1 waits in billing, due 0:20
0:20 c1 wants a callback
  c1 is to be called back
0:30 call c2 billing: of customer k8
  c2 waits in billing, due 0:50
2:00 call c3 billing: of customer k7
  c1 is over: callback superseded
  c3 waits in billing, due 0:20
where is c3
  c3 is number 1 in billing, how long is not known yet

2:10 c2 wants a callback
  c2 is to be called back
c3 hangs up
  c3 is over: abandoned
2:20 ana signs in
  ana is signed in, available
  offers c2 to ana until 2:40
ana accepts c2
  ana has c2
  c2 is called for ana until 3:20
2:25 call c4 billing: of customer k8
  c4 waits in billing, due 2:45, each place takes 10s
2:30 c2 does not pick up
  c2 was not reached, attempt 1, the next is due 12:30
  offers c4 to ana until 2:50
2:35 call c5 billing: of customer k8
  c5 waits in billing, due 2:55, each place takes 15s

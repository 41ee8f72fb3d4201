# Story: A queue that is full sends the next one elsewhere, or says so.

queue overflow: at most 1 waiting
queue billing: at most 2 waiting; if full go to overflow
agent ana

call c1 billing
  c1 waits in billing, due 0:20
call c2 billing
  c2 waits in billing, due 0:20
call c3 billing
  c3 waits in overflow, due 0:20
call c4 billing
  rejected QUEUE_FULL: queue overflow holds 1 waiting
0:10 c1 hangs up
  c1 is over: abandoned
call c5 billing
  c5 waits in billing, due 0:30

# Story: A queue that gets another target is in another place among queues, at once.

queue billing: target 20s
queue sales: target 30s
agent ana

call c1 billing
  c1 waits in billing, due 0:20
call s1 sales
  s1 waits in sales, due 0:30
0:05 queue billing: target 2m
0:10 ana signs in
  ana is signed in, available
  offers s1 to ana until 0:30

# Story: When an administrator tightens a queue, those who wait already follow at once.

queue mail
queue billing
queue sales
agent ana

ana signs in away
  ana is signed in, away
call c1 billing
  c1 waits in billing, due 0:20
call s1 sales
  s1 waits in sales, due 0:20
5:00 queue billing: wait at most 1m; if waited go to mail
  c1 moves to mail, due 0:20: waited too long
queue sales: all leave if all are away; if empty go to mail
  s1 moves to mail, due 0:20: queue empty

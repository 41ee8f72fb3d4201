# Story: Who is freed by a time is free at that time, in the order of the times.
#
# Three wrap-ups that began in another order than they end.

queue long: wrap-up 60s
queue middle: wrap-up 40s
queue short: wrap-up 20s
queue next
agent ana, ben, eva

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
eva signs in
  eva is signed in, available
call l1 long
  l1 waits in long, due 0:20
  offers l1 to ana until 0:20
call m1 middle
  m1 waits in middle, due 0:20
  offers m1 to ben until 0:20
call s1 short
  s1 waits in short, due 0:20
  offers s1 to eva until 0:20
ana accepts l1
  ana has l1
ben accepts m1
  ben has m1
eva accepts s1
  eva has s1
0:01 ana ends l1
  l1 is over: agent ended, ana wraps up until 1:01
0:02 ben ends m1
  m1 is over: agent ended, ben wraps up until 0:42
0:03 eva ends s1
  s1 is over: agent ended, eva wraps up until 0:23
0:10 call n1 next
  n1 waits in next, due 0:30
call n2 next
  n2 waits in next, due 0:30
call n3 next
  n3 waits in next, due 0:30
0:23
  eva is done with s1: deadline
  offers n1 to eva until 0:43
0:42
  ben is done with m1: deadline
  offers n2 to ben until 1:02
1:01
  0:43 eva has missed n1
  0:43 eva is away: offer expired
  ana is done with l1: deadline
  offers n1 to ana until 1:21

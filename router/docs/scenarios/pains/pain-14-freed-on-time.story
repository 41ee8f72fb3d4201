# Story: Who is freed by a time is free at that time, in the order of the times.
#
# Three wrap-ups that began in another order than they end.

queue long: wrap-up 60s
queue middle: wrap-up 40s
queue short: wrap-up 20s
queue next
agent ana, ben, eva

ana signs in
ben signs in
eva signs in
call l1 long
call m1 middle
call s1 short
ana accepts l1
ben accepts m1
eva accepts s1
0:01 ana ends l1
0:02 ben ends m1
0:03 eva ends s1
0:10 call n1 next
call n2 next
call n3 next
0:23
0:42
1:01

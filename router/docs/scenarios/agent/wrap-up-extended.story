# Story: Wrap-up can be extended, as far as the queue allows.

queue billing: wrap-up 30s extendable 1m
agent ana

ana signs in
call c1 billing
ana accepts c1
ana extends c1 by 30s
0:10 ana ends c1
0:20 ana extends c1 by 40s
ana extends c1 by 30s
ana extends c1 by 20s
1:40

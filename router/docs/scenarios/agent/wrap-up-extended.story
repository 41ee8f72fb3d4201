# Story: Wrap-up can be extended, as far as the queue allows.

queue billing: wrap-up 30s extendable 1m
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
ana extends c1 by 30s
  rejected INTERACTION_NOT_IN_WRAP_UP: interaction 1 is ACTIVE
0:10 ana ends c1
  c1 is over: agent ended, ana wraps up until 0:40
0:20 ana extends c1 by 40s
  ana may wrap up c1 until 1:20
ana extends c1 by 30s
  rejected WRAP_UP_NOT_EXTENDABLE: by_ms is 30000: 20000 ms are left
ana extends c1 by 20s
  ana may wrap up c1 until 1:40
1:40
  ana is done with c1: deadline

# Story: What an agent declares is one thing, what the router makes of it another.
#
# Ana is available and has a call, so she gets no second one; her activity stays what she said. Away
# with a reason of the centre's own; a supervisor may set it too.

reason lunch, training
queue billing
agent ana

ana signs in away
  ana is signed in, away
call c1 billing
  c1 waits in billing, due 0:20
0:05 ana is available
  ana is available
  offers c1 to ana until 0:25
0:10 ana accepts c1
  ana has c1
0:15 ana goes away (lunch)
  ana is away (lunch)
0:20 ana ends c1
  c1 is over: agent ended
call c2 billing
  c2 waits in billing, due 0:40, each place takes 5s
0:30 supervisor ute makes available ana
  ute intervenes
  ana is available, by ute
  offers c2 to ana until 0:50
0:35 supervisor ute sends away ana
  ute intervenes
  takes c2 back from ana: activity changed
  ana is away, by ute
0:40 ana goes away (yoga)
  rejected ACTIVITY_REASON_UNKNOWN: no activity reason yoga is defined
ana goes offline
  rejected ACTIVITY_NOT_ALLOWED: OFFLINE is reached by signing out, not by setting it
ana goes away (training)
  ana is away (training)

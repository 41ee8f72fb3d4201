# Story: Lunch after this call: what comes next is queued behind the work in hand.
#
# No new offers until then. It can be taken back; without work in hand it takes effect at once.

reason lunch
queue billing: wrap-up 30s
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana next goes away (lunch)
  ana will be away (lunch) after this work
0:20 call c2 billing
  c2 waits in billing, due 0:40
0:30 ana ends c1
  c1 is over: agent ended, ana wraps up until 1:00
0:40 ana completes c1
  ana is done with c1
  ana is away (lunch): next activity
0:50 ana is available
  ana is available
  offers c2 to ana until 1:10
ana accepts c2
  ana has c2
0:55 ana next signs out
  ana will be signed out after this work
ana is available
  ana is available
ana next signs out
  ana will be signed out after this work
1:00 ana ends c2
  c2 is over: agent ended, ana wraps up until 1:30
1:30
  ana is done with c2: deadline
  ana is signed out: next activity
2:00 ana signs in
  ana is signed in, available
call c3 billing
  c3 waits in billing, due 2:20, each place takes 30s
  offers c3 to ana until 2:20
ana next goes away
  takes c3 back from ana: activity changed
  ana will be away after this work
  ana is away: next activity
2:05 ana signs in
  ana is connected again

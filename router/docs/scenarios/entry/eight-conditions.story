# Story: Each of eight conditions decides whether an agent counts as staff.
#
# One queue for each. Ana, the only agent, gets into one condition after the other; the queue that
# minds it is empty then, and another, which does not, is not.

skill billing
calendar day: open 0:00 to 2:00:00
queue work: wrap-up 30s; cool-down 30s
queue q-away: nobody joins if all are away
queue q-busy: nobody joins if all are busy
queue q-offered: nobody joins if all are offered
queue q-wrap-up: nobody joins if all are wrap up
queue q-cooling-down: nobody joins if all are cooling down
queue q-disconnected: nobody joins if all are disconnected
queue q-off-shift: nobody joins if all are off shift
queue q-secondary: needs billing; penalties 0s from level 8, 1m from level 1;
    nobody joins if all are secondary
agent ana: can billing 5; shift day

ana signs in away
  ana is signed in, away
call a1 q-away
  rejected QUEUE_EMPTY: queue q-away has no staff now
call a2 q-busy
  a2 waits in q-busy, due 0:20
a2 hangs up
  a2 is over: abandoned
ana is available
  ana is available
call s1 q-secondary
  rejected QUEUE_EMPTY: queue q-secondary has no staff now
call o1 work
  o1 waits in work, due 0:20
  offers o1 to ana until 0:20
call o2 q-offered
  rejected QUEUE_EMPTY: queue q-offered has no staff now
ana declines o1
  ana has declined o1
  ana cools down until 0:30
call d1 q-cooling-down
  rejected QUEUE_EMPTY: queue q-cooling-down has no staff now
0:30 ana accepts o1
  ana has cooled down
  offers o1 to ana until 0:50
  ana has o1
call b1 q-busy
  rejected QUEUE_EMPTY: queue q-busy has no staff now
0:40 ana ends o1
  o1 is over: agent ended, ana wraps up until 1:10
call w1 q-wrap-up
  rejected QUEUE_EMPTY: queue q-wrap-up has no staff now
call w2 q-busy
  w2 waits in q-busy, due 1:00
w2 hangs up
  w2 is over: abandoned
0:50 ana loses connection
  ana is disconnected, may come back until 1:20
call l1 q-disconnected
  rejected QUEUE_EMPTY: queue q-disconnected has no staff now
0:55 ana reconnects
  ana is connected again
2:00:00 call f1 q-off-shift
  1:10 ana is done with o1: deadline
  calendar day closes
  rejected QUEUE_EMPTY: queue q-off-shift has no staff now
call f2 q-away
  f2 waits in q-away, due 2:00:20

# Story: Each of eight conditions decides whether an agent counts as staff.
#
# One queue for each. Ana, the only agent, gets into one condition after the other; the queue that
# minds it is empty then.

skill billing
reason lunch
calendar day: open 0:00 to 2:00:00
queue work: wrap-up 30s; cool-down 30s
queue q-away: nobody joins if all are away
queue q-busy: nobody joins if all are busy
queue q-offered: nobody joins if all are offered
queue q-wrap-up: nobody joins if all are wrap up
queue q-cooling-down: nobody joins if all are cooling down
queue q-disconnected: nobody joins if all are disconnected
queue q-off-shift: nobody joins if all are off shift
queue q-secondary: needs billing; penalties 0s from level 8, 1m from level 1; nobody joins if all are secondary
agent ana: can billing 5; shift day

ana signs in away
call a1 q-away
call a2 q-busy
a2 hangs up
ana is available
call s1 q-secondary
call o1 work
call o2 q-offered
ana declines o1
call d1 q-cooling-down
0:30 ana accepts o1
call b1 q-busy
0:40 ana ends o1
call w1 q-wrap-up
call w2 q-busy
w2 hangs up
0:50 ana loses connection
call l1 q-disconnected
0:55 ana reconnects
2:00:00 call f1 q-off-shift

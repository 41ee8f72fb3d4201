# Story: What time would have brought by itself is told first, by how much it lacked.
#
# Ana is in the way of c2 and c3 by one thing after another that time ends: a wrap-up, a cool-down, a decline that is remembered, the
# window of her rate. Then she is free, and c4 waits for eva, whom it prefers.

profile paced: phone 1; at most 2 per 10m
queue billing: wrap-up 1m; cool-down 20s
queue claims: cool-down 1s; remember declines 5m
agent ana: profile paced

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana ends c1
  c1 is over: agent ended, ana wraps up until 1:10
0:20 call c2 billing
  c2 waits in billing, due 0:40
explain c2
  interaction c2 of queue billing waits, first in its line: somebody is in wrap-up (agents: 1 in wrap-up)
  ana IN_WRAP_UP: is in wrap-up of c1, which fills profile paced, for another 50s at most
  flip WRAP_UP_ENDED: interaction c2 would have gone to ana had ana's wrap-up of c1 ended 50s sooner
1:15 ana declines c2
  1:10 ana is done with c1: deadline
  1:10 offers c2 to ana until 1:30
  ana has declined c2
  ana cools down until 1:35
1:20 explain c2
  interaction c2 of queue billing waits, first in its line: who is free has declined or missed an offer (agents: 1 cooling down)
  ana COOLING_DOWN: is cooling down for another 15s
  flip COOL_DOWN_ENDED: interaction c2 would have gone to ana had ana's cool-down ended 15s sooner
1:36 ana accepts c2
  1:35 ana has cooled down
  1:35 offers c2 to ana until 1:55
  ana has c2
1:40 ana ends c2
  c2 is over: agent ended, ana wraps up until 2:40
2:40 call c3 claims
  ana is done with c2: deadline
  c3 waits in claims, due 3:00
explain c3
  interaction c3 of queue claims waits, first in its line: all are at work on others (agents: 1 at the assignment rate)
  ana ASSIGNMENT_RATE: has had 2 within 10m, for another 7m20s at most
  flip RATE_WINDOW_ENDED: interaction c3 would have gone to ana had the window of ana's rate ended 7m20s sooner
10:02 ana declines c3
  10:00 ana may be given work again: the window is over
  10:00 offers c3 to ana until 10:20
  ana has declined c3
  ana cools down until 10:03
10:10 explain c3
  10:03 ana has cooled down
  interaction c3 of queue claims waits, first in its line: who is free has declined or missed an offer (agents: 1 who declined or missed it)
  ana DECLINED: declined or missed it, and is asked again in 4m52s
  flip DECLINE_FORGOTTEN: interaction c3 would have gone to ana had ana's decline been forgotten 4m52s sooner
15:05 ana accepts c3
  15:02 c3 may go to ana again
  15:02 offers c3 to ana until 15:22
  ana has c3
15:10 ana ends c3
  c3 is over: agent ended
ana goes away
  ana is away
agent eva
eva signs in
  eva is signed in, available
20:00 call e1 claims
  e1 waits in claims, due 20:20, each place takes 12m20s
  offers e1 to eva until 20:20
eva accepts e1
  eva has e1
ana is available
  ana is available
call c4 claims: prefers eva for 30s
  c4 waits in claims, due 20:20, for those it prefers alone until 20:30, each place takes 6m10s
20:10 explain c4
  interaction c4 of queue claims waits, first in its line: who is free is kept for others (agents: 1 not preferred, 1 at capacity)
  eva NO_CAPACITY: has e1 in hand, which fills profile one-at-a-time
  ana WAITS_FOR_PREFERRED: it waits for eva alone for another 20s
  flip PREFERENCE_ENDED: interaction c4 would have gone to ana had its wait for preferred agents ended 20s sooner
  flip WORK_ENDED: interaction c4 would have gone to eva had eva been through with interaction e1

# Story: Beyond the leaders, a supervisor of the agent's team takes what is escalated.
#
# Lea leads ana's team, so c1.2 is her part. Ute is in wrap-up, but there: c1.3 waits for her and for nobody else.

skill billing
team day: leaders lea; supervisors ute
team leaders: supervisors ute
queue billing: needs billing
queue vip: wrap-up 30s
agent ana: can billing; team day
agent lea: team leaders
agent ute

ana signs in
  ana is signed in, available
lea signs in
  lea is signed in, available
ute signs in
  ute is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana transfers c1 to leader
  c1 is over: transferred
  c1.2 waits in billing, due 0:20, for those it prefers alone until 1:10, after c1
  c1.2 is not offered to ana until 1:10
  offers c1.2 to lea until 0:30
lea accepts c1.2
  lea has c1.2
0:20 call d1 vip: prefers ute
  d1 waits in vip, due 0:40
  offers d1 to ute until 0:40
ute accepts d1
  ute has d1
0:30 ute ends d1
  d1 is over: agent ended, ute wraps up until 1:00
0:40 lea transfers c1.2 to supervisor "wants the boss"
  c1.2 is over: transferred
  c1.3 waits in billing, due 0:20, for those it prefers alone until 1:40, after c1.2, first c1, with the note "wants the boss"
  c1.3 is not offered to lea until 1:40
0:50 ute completes d1
  ute is done with d1
  offers c1.3 to ute until 1:10
ute accepts c1.3
  ute has c1.3
2:00 c1 says goodbye
  c1.3 is over: customer ended

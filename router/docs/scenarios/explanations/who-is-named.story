# Story: Who is named by the customer, or has declined, is told so, and until when.
#
# c1 does not want eva, and waits for cem, whom it prefers, for 30 s. Cem talks. Then it is offered to ana, who declines it.

queue billing: remember declines 10m; cool-down 5s
agent ana, cem, eva

cem signs in
  cem is signed in, available
call k1 billing
  k1 waits in billing, due 0:20
  offers k1 to cem until 0:20
cem accepts k1
  cem has k1
ana signs in
  ana is signed in, available
eva signs in
  eva is signed in, available
call c1 billing: not to eva; prefers cem for 30s
  c1 waits in billing, due 0:20, for those it prefers alone until 0:30
0:10 explain c1
  interaction c1 of queue billing waits, first in its line: who is free is kept for others (agents: 1 excluded, 1 not preferred, 1 at capacity)
  cem NO_CAPACITY: has k1 in hand, which fills profile one-at-a-time
  ana WAITS_FOR_PREFERRED: it waits for cem alone for another 20s
  eva EXCLUDED: was excluded on arrival
  flip PREFERENCE_ENDED: interaction c1 would have gone to ana had its wait for preferred agents ended 20s sooner
  flip WORK_ENDED: interaction c1 would have gone to cem had cem been through with interaction k1
0:32 ana declines c1
  0:30 c1 waits for anybody now
  0:30 offers c1 to ana until 0:50
  ana has declined c1
  ana cools down until 0:37
0:40 explain c1
  0:37 ana has cooled down
  interaction c1 of queue billing waits, first in its line: who is free has declined or missed an offer (agents: 1 excluded, 1 who declined or missed it, 1 at capacity)
  cem NO_CAPACITY: has k1 in hand, which fills profile one-at-a-time
  ana DECLINED: declined or missed it, and is asked again in 9m52s
  eva EXCLUDED: was excluded on arrival
  flip DECLINE_FORGOTTEN: interaction c1 would have gone to ana had ana's decline been forgotten 9m52s sooner
  flip WORK_ENDED: interaction c1 would have gone to cem had cem been through with interaction k1

# Story: After a while a customer overflows into a general queue and keeps its age.

skill billing
plan rescue: after 1m overflow to general
queue general
queue billing: needs billing; plan rescue
agent ana: can billing 5
agent ben

ben signs in
call c1 billing
1:00
ben accepts c1
1:10 call g1 general
1:15 call c2 billing: waiting since 0:20
1:25 ben ends c1

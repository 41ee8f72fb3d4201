# Story: Who can't get anything by what they do is told what it is, and until when where time ends it.
#
# One call waits, and each agent is in another state: hal has had two within a minute, ivy one in this shift, gus is off shift by his
# team's hours, eva is to go to lunch after the call in hand, and fay cools down.

reason lunch
skill claims
calendar late: open 8:00:00 to 9:00:00
team night: shift late
profile paced: phone 2; total 2; at most 2 per 1m
profile care: phone 2, at most 1 a shift; total 2
profile two: phone 2; total 2
queue billing
queue claims: needs claims; cool-down 10m
agent fay: can claims

fay signs in
  fay is signed in, available
call f1 claims
  f1 waits in claims, due 0:20
  offers f1 to fay until 0:20
fay declines f1
  fay has declined f1
  fay cools down until 10:00
agent hal: profile paced
hal signs in
  hal is signed in, available
call h1 billing
  h1 waits in billing, due 0:20
  offers h1 to hal until 0:20
hal accepts h1
  hal has h1
0:01 hal ends h1
  h1 is over: agent ended
call h2 billing
  h2 waits in billing, due 0:21
  offers h2 to hal until 0:21
hal accepts h2
  hal has h2
0:02 hal ends h2
  h2 is over: agent ended
agent ivy: profile care
ivy signs in
  ivy is signed in, available
call i1 billing
  i1 waits in billing, due 0:22
  offers i1 to ivy until 0:22
ivy accepts i1
  ivy has i1
0:03 ivy ends i1
  i1 is over: agent ended
agent eva: profile two
eva signs in
  eva is signed in, available
call e1 billing
  e1 waits in billing, due 0:23
  offers e1 to eva until 0:23
eva accepts e1
  eva has e1
eva next goes away (lunch)
  eva will be away (lunch) after this work
agent gus: team night
gus signs in
  gus is signed in, available
agent ana, ben, cem
ben signs in
  ben is signed in, available
ben loses connection
  ben is disconnected, may come back until 0:33
cem signs in away
  cem is signed in, away
0:10 call c1 billing
  c1 waits in billing, due 0:30
explain c1
  interaction c1 of queue billing waits, first in its line: who is free has declined or missed an offer (agents: 1 not signed in, 1 disconnected, 1 away, 1 about to do something else, 1 cooling down, 1 off shift, 1 at the assignment rate, 1 at the shift limit)
  ivy SHIFT_LIMIT: has had 1 of PHONE in this shift
  hal ASSIGNMENT_RATE: has had 2 within 1m, for another 50s at most
  gus OFF_SHIFT: is outside the shift late, which begins in 7h59m50s
  fay COOLING_DOWN: is cooling down for another 9m50s
  eva NEXT_ACTIVITY: will be AWAY after the work in hand
  cem NOT_AVAILABLE: is AWAY
  ben CONNECTION_LOST: has lost the connection, and may come back for another 23s
  ana NOT_SIGNED_IN: is not signed in
  flip RATE_WINDOW_ENDED: interaction c1 would have gone to hal had the window of hal's rate ended 50s sooner
  flip NEXT_ACTIVITY_WITHDRAWN: interaction c1 would have gone to eva had eva not planned to do something else
  flip AVAILABLE: interaction c1 would have gone to cem had cem been available

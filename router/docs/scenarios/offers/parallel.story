# Story: Three phones ring, the first to pick up has it, the others are told who and when.

queue billing: offer to 3 at once
agent ana, ben, carl, eva

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
carl signs in
  carl is signed in, available
0:01 eva signs in
  eva is signed in, available
0:05 call c1 billing
  c1 waits in billing, due 0:25
  offers c1 to ana until 0:25
  offers c1 to ben until 0:25
  offers c1 to carl until 0:25
0:08 ben accepts c1
  ben has c1
  takes c1 back from ana: taken by other
  takes c1 back from carl: taken by other
ana accepts c1
  rejected OFFER_TAKEN: agent ben took interaction 1 at sequence 14
0:10 call c2 billing
  c2 waits in billing, due 0:30
  offers c2 to ana until 0:30
  offers c2 to carl until 0:30
  offers c2 to eva until 0:30
0:12 ana declines c2
  ana has declined c2
  ana cools down until 0:17
0:15 ben ends c1
  c1 is over: agent ended
0:31
  0:17 ana has cooled down
  0:30 carl has missed c2
  0:30 carl is away: offer expired
  0:30 eva has missed c2
  0:30 eva is away: offer expired
  0:30 offers c2 to ana until 0:50
  0:30 offers c2 to ben until 0:50

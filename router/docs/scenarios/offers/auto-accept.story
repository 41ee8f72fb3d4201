# Story: Accepted as it is offered, for a queue or for an agent with a headset.

queue billing: accept at once
queue sales
agent ana
agent ben: accepts at once

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
  ana has c1
ben signs in
  ben is signed in, available
0:05 call s1 sales
  s1 waits in sales, due 0:25
  offers s1 to ben until 0:25
  ben has s1
0:10 s1 says goodbye
  s1 is over: customer ended
0:15 ana ends c1
  c1 is over: agent ended

# Story: When the last one goes home those who wait go elsewhere, at once.

queue voicemail
queue billing: all leave if all are away; if empty go to voicemail
queue sales: all leave if all are away, disconnected
agent ana, ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
call s1 sales
  s1 waits in sales, due 0:20
  offers s1 to ben until 0:20
call c2 billing
  c2 waits in billing, due 0:20
call s2 sales
  s2 waits in sales, due 0:20
0:05 ana goes away
  takes c1 back from ana: activity changed
  ana is away
0:10 ben goes away
  takes s1 back from ben: activity changed
  ben is away
  c1 moves to voicemail, due 0:20: queue empty
  s1 is over: queue empty
  c2 moves to voicemail, due 0:20: queue empty
  s2 is over: queue empty

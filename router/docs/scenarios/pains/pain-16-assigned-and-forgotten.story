# Story: What is assigned is not forgotten: who does not answer in time loses it, and it keeps its age.
#
# An e-mail on offer to ana, who has gone for a coffee. After the offer's time it goes to ben, due as
# before. Ben takes it and his laptop dies: it is back in line with its age, before m2.

queue mail: target 4h; offer time 5m
agent ana, ben

ana signs in
  ana is signed in, available
email m1 mail
  m1 waits in mail, due 4:00:00
  offers m1 to ana until 5:00
1:00 ben signs in
  ben is signed in, available
5:00
  ana has missed m1
  ana is away: offer expired
  offers m1 to ben until 10:00
5:10 ben accepts m1
  ben has m1
5:20 ben loses connection
  ben is disconnected, may come back until 5:50
5:30 email m2 mail
  m2 waits in mail, due 4:05:30
5:50
  m1 has lost ben and waits at its old place: connection lost
  ben is signed out: connection lost
6:00 ana is available
  ana is available
  offers m1 to ana until 11:00

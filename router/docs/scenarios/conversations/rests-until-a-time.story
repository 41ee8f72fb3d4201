# Story: A conversation that rests goes on by itself at the time that its agent named.
#
# Ana promised to look again in an hour. She is busy with another letter then, so it waits for her, for the queue's target at
# most, and then goes to anybody.

profile letters: email 1; total 1
queue mail: target 10m
agent ana, ben: profile letters

ana signs in
  ana is signed in, available
email m1 mail
  m1 waits in mail, due 10:00
  offers m1 to ana until 0:20
ana accepts m1
  ana has m1
1:00 ana parks m1 until 1:01:00
  m1 rests until 1:01:00 at most, ana has room again
email m2 mail
  m2 waits in mail, due 11:00
  offers m2 to ana until 1:20
ana accepts m2
  ana has m2
2:00 ben signs in
  ben is signed in, available
1:01:00
  m1 wakes and waits again, no longer with ana, due 1:11:00, for those it prefers alone until 1:11:00
1:11:00
  m1 waits for anybody now
  offers m1 to ben until 1:11:20
1:11:05 ben accepts m1
  ben has m1

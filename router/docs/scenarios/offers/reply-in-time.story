# Story: A letter is answered in time, or somebody else gets it, as old as it is.
#
# Ana accepts and forgets. After ten minutes the letter stands in line again, due as before, and
# goes to ben, who answers. When the customer writes again the ten minutes begin anew.

profile letters: email 5; total 5
queue mail: target 1h; reply within 10m; remember declines 1h
agent ana: profile letters
agent ben: profile letters

ana signs in
  ana is signed in, available
email m1 mail
  m1 waits in mail, due 1:00:00
  offers m1 to ana until 0:20
0:05 ana accepts m1
  ana has m1
5:00 ben signs in
  ben is signed in, available
10:05
  m1 has lost ana and waits at its old place: reply overdue
  offers m1 to ben until 10:25
10:10 ben accepts m1
  ben has m1
12:30 ben replies in m1
  m1 is answered
30:00
40:00 m1 writes
  m1 waits for an answer until 50:00
45:00 m1 writes
49:00 ben replies in m1
  m1 is answered
1:00:00 ben ends m1
  m1 is over: agent ended

# Story: Who is promised an answer gets one from somebody: what is assigned and forgotten comes back, as old as it is.
#
# Pain 16. M1 is with ana, who answers once and not again; m2 with nobody. When m1's customer has waited an hour for the second
# answer it stands in line before m2, since it is older, and goes to ben.

profile letters: email 1; total 1
queue mail: target 4h; first reply within 30m; next reply within 1h; remember declines 8h
agent ana, ben: profile letters

ana signs in
  ana is signed in, available
email m1 mail
  m1 waits in mail, due 4:00:00
  offers m1 to ana until 0:20
ana accepts m1
  ana has m1
0:10 email m2 mail
  m2 waits in mail, due 4:00:10
20:00 ana replies in m1
  m1 is answered
30:00 m1 writes
  m1 waits for an answer until 1:30:00
40:00 m1 writes
1:30:00 where is m1
  m1 has lost ana and waits at its old place: reply overdue
  offers m2 to ana until 1:30:20
  m1 is number 1 in mail, how long is not known yet
where is m2
  m2 is offered
1:30:10 ben signs in
  ben is signed in, available
  offers m1 to ben until 1:30:30
1:30:20 ben accepts m1
  ana has missed m2
  ana is away: offer expired
  ben has m1

# Story: The first reply is due in opening hours: what is accepted in the evening is due the next morning.
#
# The story begins at 9 o'clock; the queue is open until 17:00, which is 8:00:00, and again from 9:00 on, which is 24:00:00. Ana
# accepts at 16:30 what she should answer within two hours: half an hour of them is today's. At 10:30 it is taken back, and goes
# to ben as old as it is.

calendar office: open 0:00 to 8:00:00; open 24:00:00 to 32:00:00
profile letters: email 5; total 5
queue mail: target 4h; hours office; first reply within 2h; count open hours; remember declines 1h
agent ana, ben: profile letters

ana signs in
  ana is signed in, available
7:30:00 email m1 mail
  m1 waits in mail, due 27:30:00
  offers m1 to ana until 7:30:20
ana accepts m1
  ana has m1
8:00:00
  calendar office closes
24:00:00 ben signs in
  calendar office opens
  ben is signed in, available
25:30:00
  m1 has lost ana and waits at its old place: reply overdue
  offers m1 to ben until 25:30:20
25:30:10 ben accepts m1
  ben has m1
26:00:00 ben replies in m1
  m1 is answered

# Story: A reply to what the customer writes on Friday evening is due on Monday.
#
# Friday 9:00 is 0:00, closing at 17:00 is 8:00:00, Monday 9:00 is 72:00:00. The customer writes on Friday at 16:00; one hour of the
# four is left on Friday, three on Monday. A customer who writes on Saturday has all four from Monday 9:00 on.

calendar office: open 0:00 to 8:00:00; open 72:00:00 to 80:00:00
profile letters: email 5; total 5
queue mail: target 4h; hours office; first reply within 4h; next reply within 4h; count open hours
agent ana: profile letters

ana signs in
  ana is signed in, available
email m1 mail
  m1 waits in mail, due 4:00:00
  offers m1 to ana until 0:20
ana accepts m1
  ana has m1
email m2 mail
  m2 waits in mail, due 4:00:00
  offers m2 to ana until 0:20
ana accepts m2
  ana has m2
1:00:00 ana replies in m1
  m1 is answered
ana replies in m2
  m2 is answered
7:00:00 m1 writes
  m1 waits for an answer until 75:00:00
27:00:00 m2 writes
  8:00:00 calendar office closes
  m2 waits for an answer until 76:00:00
74:00:00 ana replies in m1
  72:00:00 calendar office opens
  m1 is answered
76:00:00
  m2 has lost ana and waits at its old place: reply overdue
  offers m2 to ana until 76:00:20

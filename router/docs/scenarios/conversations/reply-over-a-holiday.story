# Story: A holiday is a day that the calendar does not open: no reply falls due on it.
#
# Thursday 9:00 is 0:00. Friday is a holiday, so after Thursday's closing (8:00:00) the next opening is Monday's, 96:00:00.

calendar office: open 0:00 to 8:00:00; open 96:00:00 to 104:00:00
profile letters: email 5; total 5
queue mail: target 4h; hours office; next reply within 4h; count open hours
agent ana: profile letters

ana signs in
  ana is signed in, available
email m1 mail
  m1 waits in mail, due 4:00:00
  offers m1 to ana until 0:20
ana accepts m1
  ana has m1
6:00:00 m1 writes
  m1 waits for an answer until 98:00:00
98:00:00
  8:00:00 calendar office closes
  96:00:00 calendar office opens
  m1 has lost ana and waits at its old place: reply overdue
  offers m1 to ana until 98:00:20

# Story: Where clocks change over the weekend, the reply is due at the same time by the clock on the wall.
#
# The router knows no time zones: whoever makes the calendar reckons them in. Friday 27 March 2026, 9:00 in Berlin, is 0:00. In
# the night to Sunday clocks go forward, so Monday 9:00 comes 71 hours later, not 72. Two of the four hours are Friday's; the
# reply is due on Monday at 11:00 by the clock, which is 73:00:00. In autumn (m2) the same weekend lasts 73 hours.

calendar spring: open 0:00 to 8:00:00; open 71:00:00 to 79:00:00
calendar autumn: open 0:00 to 8:00:00; open 73:00:00 to 81:00:00
profile letters: email 5; total 5
queue mail: target 4h; hours spring; next reply within 4h; count open hours
queue post: target 4h; hours autumn; next reply within 4h; count open hours
agent ana: profile letters

ana signs in
  ana is signed in, available
email m1 mail
  m1 waits in mail, due 4:00:00
  offers m1 to ana until 0:20
ana accepts m1
  ana has m1
email m2 post
  m2 waits in post, due 4:00:00
  offers m2 to ana until 0:20
ana accepts m2
  ana has m2
6:00:00 m1 writes
  m1 waits for an answer until 73:00:00
m2 writes
  m2 waits for an answer until 75:00:00
73:00:00
  8:00:00 calendar autumn closes
  8:00:00 calendar spring closes
  71:00:00 calendar spring opens
  calendar autumn opens
  m1 has lost ana and waits at its old place: reply overdue
  offers m1 to ana until 73:00:20
75:00:00
  73:00:20 ana has missed m1
  73:00:20 ana is away: offer expired
  m2 has lost ana and waits at its old place: reply overdue

# Story: Where spans count in opening hours, so does the target: a letter of the evening is due the next morning.
#
# It stands behind one whose target runs out earlier by the clock on the wall, though it came before.

calendar office: open 0:00 to 8:00:00; open 24:00:00 to 32:00:00
queue mail: target 2h; hours office; count open hours
queue quick: target 1h
agent ana

7:00:00 email m1 mail
  m1 waits in mail, due 25:00:00
7:30:00 email m2 quick
  m2 waits in quick, due 8:30:00
7:45:00 ana signs in
  ana is signed in, available
  offers m2 to ana until 7:45:20

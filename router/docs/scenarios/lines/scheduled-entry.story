# Story: What is scheduled enters its line at its time, not before.
#
# The letter may be sent tonight and belongs to tomorrow's work: until then it is in nobody's line.

queue billing
agent ana

ana signs in
  ana is signed in, available
email m1 billing: enters 1:00:00
  m1 is to enter billing at 1:00:00
30:00
1:00:00
  m1 enters the line, due 1:00:20
  offers m1 to ana until 1:00:20

# It can be cancelled before; a time in the past means now.

email m2 billing: enters 2:00:00
  m2 is to enter billing at 2:00:00
1:30:00 m2 leaves
  1:00:20 ana has missed m1
  1:00:20 ana is away: offer expired
  m2 is over: abandoned
email m3 billing: enters 10:00
  m3 waits in billing, due 1:30:20

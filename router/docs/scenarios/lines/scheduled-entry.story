# Story: What is scheduled enters its line at its time, not before.
#
# The letter may be sent tonight and belongs to tomorrow's work: until then it is in nobody's line.

queue billing
agent ana

ana signs in
email m1 billing: enters 1:00:00
0:30:00
1:00:00

# It can be cancelled before; a time in the past means now.

email m2 billing: enters 2:00:00
1:30:00 m2 leaves
email m3 billing: enters 0:10:00

# Story: The smaller due time is served first, and time never reorders the line.
#
# Due is arrival + target - head start, fixed on arrival. Everybody has the same target, so it is the
# order of arrival.

queue billing
agent ana

call c1 billing
  c1 waits in billing, due 0:20
0:10 call c2 billing
  c2 waits in billing, due 0:30
0:15 call c3 billing
  c3 waits in billing, due 0:35
0:20 ana signs in
  ana is signed in, available
  offers c1 to ana until 0:40
ana accepts c1
  ana has c1
0:30 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 0:50
ana accepts c2
  ana has c2
0:40 ana ends c2
  c2 is over: agent ended
  offers c3 to ana until 1:00

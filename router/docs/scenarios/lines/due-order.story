# Story: The smaller due time is served first, and time never reorders the line.
#
# Due is arrival + target - head start, fixed on arrival. Everybody has the same target, so it is the
# order of arrival.

queue billing
agent ana

call c1 billing
0:10 call c2 billing
0:15 call c3 billing
0:20 ana signs in
ana accepts c1
0:30 ana ends c1
ana accepts c2
0:40 ana ends c2

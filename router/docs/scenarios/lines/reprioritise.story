# Story: A waiting customer is given another priority, in effect at once.
#
# So is one who is on offer: the offer stays.

queue billing: head start 90s
agent ana

call c1 billing
call c2 billing
0:10 supervisor ute reprioritises c2 to 1
0:15 ana signs in
0:20 supervisor ute reprioritises c2 to 0
supervisor ute reprioritises c1 to 5
ana accepts c2
supervisor ute reprioritises c2 to 3
ana ends c2
supervisor ute reprioritises c2 to 3
supervisor ute reprioritises c9 to 3
supervisor ute reprioritises c1 to 11

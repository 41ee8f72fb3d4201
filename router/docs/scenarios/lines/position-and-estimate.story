# Story: A customer can be told the place in line, and the wait as an honest range.
#
# Nothing is promised until something was measured. With places given away every 20 s or so, one
# person ahead means a wait between 0.5 and 3.9 times that, four times out of five.

queue billing
agent ana

ana signs in
call c1 billing
call c2 billing
call c3 billing
call c4 billing
where is c4
ana accepts c1
0:20 ana ends c1
0:25 ana accepts c2
0:45 ana ends c2
0:46 ana accepts c3
where is c4
0:50 call c5 billing
call v1 billing: priority 1
where is c4
where is c5
where is v1
where is c3

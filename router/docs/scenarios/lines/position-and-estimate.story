# Story: A customer can be told the place in line, and the wait as an honest range.
#
# Nothing is promised until something was measured, which the next arrival tells. With places given away every 23 s, one
# person ahead means a wait between 0.5 and 3.9 times that, four times out of five.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
call c2 billing
  c2 waits in billing, due 0:20
call c3 billing
  c3 waits in billing, due 0:20
call c4 billing
  c4 waits in billing, due 0:20
where is c4
  c4 is number 3 in billing, how long is not known yet
ana accepts c1
  ana has c1
0:20 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 0:40
0:25 ana accepts c2
  ana has c2
0:45 ana ends c2
  c2 is over: agent ended
  offers c3 to ana until 1:05
0:46 ana accepts c3
  ana has c3
where is c4
  c4 is number 1 in billing, how long is not known yet
0:50 call c5 billing
  c5 waits in billing, due 1:10, each place takes 23s
call v1 billing: priority 1
  v1 waits in billing, due -0:20, each place takes 25s
where is c4
  c4 is number 2 in billing, for 13s to 1m37s
where is c5
  c5 is number 3 in billing, for 28s to 2m13s
where is v1
  v1 is number 1 in billing, for 2s to 57s
where is c3
  c3 is active with ana

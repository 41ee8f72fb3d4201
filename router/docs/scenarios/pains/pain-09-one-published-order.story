# Story: One order, and everybody can see why somebody went first.
#
# Due = since when it waits + target - head start. C2 is due before c1 as it is more urgent, c3
# before both as it has waited longer; who is due in the same moment goes by arrival. Moving someone
# in never stops the line.

queue billing: target 20s; head start 90s
agent ana

call c1 billing
  c1 waits in billing, due 0:20
0:10 call c2 billing: priority 1
  c2 waits in billing, due -1:00
0:20 call c3 billing: waiting since -3:00
  c3 waits in billing, due -2:40
call c4 billing: waiting since -3:00
  c4 waits in billing, due -2:40
where is c1
  c1 is number 4 in billing, how long is not known yet
where is c2
  c2 is number 3 in billing, how long is not known yet
where is c3
  c3 is number 1 in billing, how long is not known yet
where is c4
  c4 is number 2 in billing, how long is not known yet
0:30 ana signs in
  ana is signed in, available
  offers c3 to ana until 0:50
ana accepts c3
  ana has c3
ana ends c3
  c3 is over: agent ended
  offers c4 to ana until 0:50
ana accepts c4
  ana has c4
ana ends c4
  c4 is over: agent ended
  offers c2 to ana until 0:50
ana accepts c2
  ana has c2
ana ends c2
  c2 is over: agent ended
  offers c1 to ana until 0:50

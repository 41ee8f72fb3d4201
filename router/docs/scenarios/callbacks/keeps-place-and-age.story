# Story: Who wants to be called back keeps the place and the age, and is offered like those on the line.
#
# c1 hangs up and waits. c2, who stays on the line but came later, does not overtake. When ana has c1, the gateway calls.

queue billing
agent ana

call c1 billing
  c1 waits in billing, due 0:20
0:10 call c2 billing
  c2 waits in billing, due 0:30
0:30 c1 wants a callback
  c1 is to be called back
where is c1
  c1 is number 1 in billing, how long is not known yet
where is c2
  c2 is number 2 in billing, how long is not known yet
1:00 ana signs in
  ana is signed in, available
  offers c1 to ana until 1:20
1:02 ana accepts c1
  ana has c1
  c1 is called for ana until 2:02
1:20 c1 picks up
  c1 picks up, and talks to ana
3:00 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 3:20

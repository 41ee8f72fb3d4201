# Story: A caller need not stay on the line, and who comes back has not lost the place.
#
# Pain 25. After two minutes the plan offers a callback; k1 takes it and keeps age and place; k2 hangs up and comes back in time.
# What they are told is the place in line, whoever holds the line and whoever does not.

plan ask: after 2m offer callback
queue billing: plan ask; keep places for 5m
agent ana

call c1 billing: of customer k1
  c1 waits in billing, due 0:20
0:30 call c2 billing: of customer k2
  c2 waits in billing, due 0:50
2:00
  c1 takes step 1 of its plan, due 0:20
  c1 is offered a callback
c1 wants a callback
  c1 is to be called back
2:10 c2 hangs up
  the place of k2 in billing, waiting since 0:30, is kept until 7:10
  c2 is over: abandoned
2:20 call c3 billing: of customer k3
  c3 waits in billing, due 2:40
3:00 call c4 billing: of customer k2
  c4 waits in billing, due 0:50
  c4 takes step 1 of its plan, due 0:50
  c4 is offered a callback
where is c1
  c1 is number 1 in billing, how long is not known yet
where is c4
  c4 is number 2 in billing, how long is not known yet
where is c3
  c3 is number 3 in billing, how long is not known yet
4:00 ana signs in
  ana is signed in, available
  offers c1 to ana until 4:20
4:01 ana accepts c1
  ana has c1
  c1 is called for ana until 5:01
4:05 c1 picks up
  c1 picks up, and talks to ana

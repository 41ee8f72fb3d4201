# Story: Who does not pick up is called again after a while, from the old place; after the last attempt it is over.
#
# The second attempt rings for as long as the queue says and nobody tells how it ended: it counts as failed. Between attempts c1
# is nowhere in line, and ana serves c2.

queue billing: call back 3 times; call again after 10m; ring for 40s; accept at once
agent ana

call c1 billing
  c1 waits in billing, due 0:20
0:20 c1 wants a callback
  c1 is to be called back
1:00 ana signs in
  ana is signed in, available
  offers c1 to ana until 1:20
  ana has c1
  c1 is called for ana until 1:40
1:30 c1 does not pick up
  c1 was not reached, attempt 1, the next is due 11:30
1:40 call c2 billing
  c2 waits in billing, due 2:00, each place takes 40s
  offers c2 to ana until 2:00
  ana has c2
3:00 ana ends c2
  c2 is over: agent ended
where is c1
  c1 is parked
11:30
  c1 waits at its old place to be called again
  offers c1 to ana until 11:50
  ana has c1
  c1 is called for ana until 12:10
12:15 where is c1
  12:10 c1 was not reached, attempt 2, the next is due 22:10
  c1 is parked
22:10
  c1 waits at its old place to be called again
  offers c1 to ana until 22:30
  ana has c1
  c1 is called for ana until 22:50
22:20 c1 does not pick up
  c1 was not reached, attempt 3, the next is due 32:20
  c1 is over: callback failed
c1 picks up
  rejected INTERACTION_ENDED: interaction 1 is over

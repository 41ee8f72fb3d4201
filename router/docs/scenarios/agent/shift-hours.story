# Story: Outside the shift no offers, whatever the activity says.

calendar early: open 10:00 to 20:00
queue billing
agent ana: shift early

9:00 ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 9:20
10:00
  calendar early opens
  offers c1 to ana until 10:20
10:10 ana accepts c1
  ana has c1
19:55 ana ends c1
  c1 is over: agent ended
call c2 billing
  c2 waits in billing, due 20:15, each place takes 1m
  offers c2 to ana until 20:15
20:00
  calendar early closes
  takes c2 back from ana: shift ended
21:00 call c3 billing
  c3 waits in billing, due 21:20, each place takes 1m

# A calendar can be changed, in effect at once.

22:00 calendar early: open 10:00 to 30:00
  offers c2 to ana until 22:20

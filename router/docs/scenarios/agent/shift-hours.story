# Story: Outside the shift no offers, whatever the activity says.

calendar early: open 0:10:00 to 0:20:00
queue billing
agent ana: shift early

0:09:00 ana signs in
call c1 billing
0:10:00
0:10:10 ana accepts c1
0:19:55 ana ends c1
call c2 billing
0:20:00
0:21:00 call c3 billing

# A calendar can be changed, in effect at once.

0:22:00 calendar early: open 0:10:00 to 0:30:00

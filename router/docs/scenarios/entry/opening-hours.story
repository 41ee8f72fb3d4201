# Story: Before and after its hours a queue takes nobody; those in line may stay.

calendar office: open 10:00 to 20:00
queue voicemail
queue billing: hours office; if closed go to voicemail
queue sales: hours office
agent ana

9:00 call c1 billing
  c1 waits in voicemail, due 9:20
call s1 sales
  rejected QUEUE_CLOSED: queue sales is closed by calendar office
10:00 call c2 billing
  calendar office opens
  c2 waits in billing, due 10:20
call s2 sales
  s2 waits in sales, due 10:20
20:00 call c3 billing
  calendar office closes
  c3 waits in voicemail, due 20:20
call s3 sales
  rejected QUEUE_CLOSED: queue sales is closed by calendar office
20:30 ana signs in
  ana is signed in, available
  offers c1 to ana until 20:50
ana accepts c1
  ana has c1
20:40 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 21:00

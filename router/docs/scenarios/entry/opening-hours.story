# Story: Before and after its hours a queue takes nobody; those in line may stay.

calendar office: open 0:10:00 to 0:20:00
queue voicemail
queue billing: hours office; if closed go to voicemail
queue sales: hours office

0:09:00 call c1 billing
call s1 sales
0:10:00 call c2 billing
call s2 sales
0:20:00 call c3 billing
call s3 sales

# Story: At closing time those who wait go to the exit, or are told that it is closed.

calendar office: open 0:00 to 0:20:00
queue voicemail
queue billing: hours office; leave at closing; if closed go to voicemail
queue sales: hours office; leave at closing
agent ana

0:19:00 call c1 billing
call s1 sales
0:19:30 ana signs in
0:19:55 ana declines c1
0:20:00

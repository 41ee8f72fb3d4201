# Story: Nobody waits longer than the queue allows: there is an exit, or an end with a reason.

queue voicemail
queue billing: wait at most 2m; if waited go to voicemail
queue survey: wait at most 3m
agent ana

call c1 billing
  c1 waits in billing, due 0:20
call s1 survey
  s1 waits in survey, due 0:20
4:00
  2:00 c1 moves to voicemail, due 0:20: waited too long
  3:00 s1 is over: waited too long

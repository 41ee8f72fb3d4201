# Story: Nobody waits longer than the queue allows: there is an exit, or an end with a reason.

queue voicemail
queue billing: wait at most 2m; if waited go to voicemail
queue survey: wait at most 3m

call c1 billing
call s1 survey
4:00

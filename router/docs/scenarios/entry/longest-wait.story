# Story: Nobody waits longer than the queue allows: there is an exit, or an end with a reason.
#
# Who is on offer at that moment may still be answered; if not, it goes the same way.

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
5:00 call c2 billing
  c2 waits in billing, due 5:20
6:55 ana signs in
  ana is signed in, available
  offers c1 to ana until 7:15
ana accepts c1
  ana has c1
ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 7:15
7:00
7:05 ana declines c2
  ana has declined c2
  ana cools down until 7:10
  c2 moves to voicemail, due 5:20: waited too long

# Story: At closing time those who wait go to the exit, or are told that it is closed.
#
# Who is on offer at that moment may still be answered; if not, it goes the same way.

calendar office: open 0:00 to 20:00
queue voicemail
queue billing: hours office; leave at closing; if closed go to voicemail
queue sales: hours office; leave at closing
agent ana

19:00 call c1 billing
  c1 waits in billing, due 19:20
call s1 sales
  s1 waits in sales, due 19:20
call c2 billing
  c2 waits in billing, due 19:20
19:50 ana signs in
  ana is signed in, available
  offers c1 to ana until 20:10
20:00
  calendar office closes
  s1 is over: queue closed
  c2 moves to voicemail, due 19:20: queue closed
20:05 ana declines c1
  ana has declined c1
  ana cools down until 20:10
  c1 moves to voicemail, due 19:20: queue closed

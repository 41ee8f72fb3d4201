# Story: Nobody joins a queue without staff, and what counts as staff is the queue's word.
#
# Here agents who are away or have lost the connection don't count.

skill letters
queue voicemail: needs letters
queue billing: nobody joins if all are away, disconnected; if empty go to voicemail
queue sales: nobody joins if all are away, disconnected
agent ana
agent eva: can letters

call c1 billing
  c1 waits in voicemail, due 0:20
call s1 sales
  rejected QUEUE_EMPTY: queue sales has no staff now
0:05 ana signs in away
  ana is signed in, away
call c2 billing
  c2 waits in voicemail, due 0:25
0:10 ana is available
  ana is available
call c3 billing
  c3 waits in billing, due 0:30
  offers c3 to ana until 0:30
0:15 ana accepts c3
  ana has c3
call c4 billing
  c4 waits in billing, due 0:35
0:20 ana loses connection
  ana is disconnected, may come back until 0:50
call c5 billing
  c5 waits in voicemail, due 0:40

# Story: Nobody joins a queue without staff, and what counts as staff is the queue's word.
#
# Here agents who are away or have lost the connection don't count.

queue voicemail
queue billing: nobody joins if all are away, disconnected; if empty go to voicemail
queue sales: nobody joins if all are away, disconnected
agent ana

call c1 billing
call s1 sales
0:05 ana signs in away
call c2 billing
0:10 ana is available
call c3 billing
0:15 ana accepts c3
call c4 billing
0:20 ana loses connection
call c5 billing

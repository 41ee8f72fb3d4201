# Story: When the last one goes home those who wait go elsewhere, at once.

queue voicemail
queue billing: all leave if all are away; if empty go to voicemail
queue sales: all leave if all are away, disconnected
agent ana, ben

ana signs in
ben signs in
call c1 billing
call s1 sales
call c2 billing
call s2 sales
0:05 ana goes away
0:10 ben goes away

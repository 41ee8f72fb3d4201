# Story: What is assigned is not forgotten: who does not answer in time loses it, and it keeps its age.
#
# An e-mail on offer to ana, who has gone for a coffee. After the offer's time it goes to ben, due as
# before. Ben takes it and his laptop dies: it is back in line with its age, before m2.

queue mail: target 4h; offer time 5m
agent ana, ben

ana signs in
email m1 mail
1:00 ben signs in
5:00
5:10 ben accepts m1
5:20 ben loses connection
5:30 email m2 mail
5:50
6:00 ana is available

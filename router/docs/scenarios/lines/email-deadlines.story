# Story: E-mails with deadlines of hours fill idle time and rise as their deadline nears.
#
# M1 must be answered within four hours. It is taken while nobody calls, and when it is nearly late it
# goes before a call.

queue mail: target 4h
queue phone: target 20s
agent ana, ben

email m1 mail
email m2 mail: waiting since -3:59:50
0:10 call c1 phone
0:15 ana signs in
0:16 ben signs in

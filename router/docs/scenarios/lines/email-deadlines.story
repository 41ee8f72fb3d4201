# Story: E-mails with deadlines of hours fill idle time and rise as their deadline nears.
#
# M1 must be answered within four hours, and so must m2, which has waited all but ten seconds of
# them. So m2 goes before the call, and m1 is done when nobody calls.

queue mail: target 4h
queue phone: target 20s
agent ana

email m1 mail
  m1 waits in mail, due 4:00:00
email m2 mail: waiting since -3:59:50
  m2 waits in mail, due 0:10
0:10 call c1 phone
  c1 waits in phone, due 0:30
0:15 ana signs in
  ana is signed in, available
  offers m2 to ana until 0:35
ana accepts m2
  ana has m2
0:20 ana ends m2
  m2 is over: agent ended
  offers c1 to ana until 0:40
ana accepts c1
  ana has c1
0:30 ana ends c1
  c1 is over: agent ended
  offers m1 to ana until 0:50

# Story: A step can move a customer forward in line, or give it another target.
#
# E-mails have hours, so calls go first. After two hours the step takes a day off m1's due time, and it
# goes before the call that has just come.

plan climb: after 2h head start 1d; after 3h target 10s
queue mail: target 8h; plan climb
queue phone: target 20s
agent ana

email m1 mail
  m1 waits in mail, due 8:00:00
0:10 call c1 phone
  c1 waits in phone, due 0:30
0:20 ana signs in
  ana is signed in, available
  offers c1 to ana until 0:40
ana accepts c1
  ana has c1
2:30:00 call c2 phone
  2:00:00 m1 takes step 1 of its plan, due -16:00:00
  c2 waits in phone, due 2:30:20, each place takes 10s
2:30:05 ana ends c1
  c1 is over: agent ended
  offers m1 to ana until 2:30:25
2:30:10 ana accepts m1
  ana has m1
2:59:50 email m2 mail: waiting since 0:00
  m2 waits in mail, due 8:00:00, each place takes 1h15m3s
  m2 takes step 1 of its plan, due -16:00:00
3:00:10
  3:00:00 m2 takes step 2 of its plan, due -23:59:50

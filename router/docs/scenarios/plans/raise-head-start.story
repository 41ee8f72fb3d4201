# Story: A step can move a customer forward in line, or give it another target.
#
# E-mails have hours, so calls go first. After two hours the step takes a day off m1's due time, and it
# goes before the call that has just come.

plan climb: after 2h head start 1d; after 3h target 10s
queue mail: target 8h; plan climb
queue phone: target 20s
agent ana

email m1 mail
0:10 call c1 phone
0:20 ana signs in
ana accepts c1
2:30:00 call c2 phone
2:30:05 ana ends c1
2:30:10 ana accepts m1
2:59:50 email m2 mail: waiting since 0:00
3:00:10

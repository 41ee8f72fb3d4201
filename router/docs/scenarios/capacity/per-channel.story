# Story: So many of each channel, and so many in all.

profile mixed: phone 1; chat 3; email 5; total 4
queue all
agent ana: profile mixed

ana signs in
call c1 all
call c2 all
chat w1 all
chat w2 all
chat w3 all
email m1 all
0:05 ana accepts c1
ana accepts w1
0:10 ana ends c1

# Story: A letter is answered in time, or somebody else gets it, as old as it is.
#
# Ana accepts and forgets. After ten minutes the letter stands in line again, due as before, and
# goes to ben, who answers. When the customer writes again the ten minutes begin anew.

profile letters: email 5; total 5
queue mail: target 1h; reply within 10m; remember declines 1h
agent ana: profile letters
agent ben: profile letters

ana signs in
email m1 mail
0:05 ana accepts m1
5:00 ben signs in
10:05
10:10 ben accepts m1
12:30 ben replies in m1
30:00
40:00 m1 writes
45:00 m1 writes
49:00 ben replies in m1
1:00:00 ben ends m1

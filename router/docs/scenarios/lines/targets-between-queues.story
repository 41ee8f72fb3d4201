# Story: A queue with the shorter target goes first, until the other has waited long enough.
#
# Emergencies have a target of 5 s, billing of 60 s. An emergency that comes 50 s after b1 still goes
# first; one that comes 60 s after it does not.

queue emergency: target 5s
queue billing: target 60s
agent ana

call b1 billing
0:50 call e1 emergency
ana signs in
0:52 ana accepts e1
0:58 ana ends e1
1:00 call e2 emergency
1:02 ana accepts b1
1:10 ana ends b1

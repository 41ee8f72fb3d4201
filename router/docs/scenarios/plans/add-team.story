# Story: Another team helps out once somebody has waited long.

team day, night
plan help: after 40s add team night
queue front: team day; plan help
agent ana: team day
agent ben: team night

ben signs in
call c1 front
0:30 call c2 front
0:40
0:45 ben accepts c1
0:50 ana signs in

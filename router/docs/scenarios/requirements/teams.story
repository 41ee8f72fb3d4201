# Story: A queue is served by its teams, and a customer may name nearer ones.
#
# Where both name teams those of the customer count.

team day, night, weekend
queue front: team day, night
agent ana: team day
agent ben: team night
agent eva: team weekend

eva signs in
call c1 front
0:05 ana signs in
call c2 front: team night
0:10 ben signs in

# Story: A decline drops nobody, parks nobody and does not ring the same phone without end.
#
# Ana is the only one there. She declines: after her cool-down c1 comes back to her, as there is
# nobody else. After the second time it goes to the seniors' queue, with its age.

queue seniors
queue billing: cool-down 10s; after failures 2 go to seniors
agent ana

ana signs in
call c1 billing
0:05 ana declines c1 "rude"
0:15
0:20 ana declines c1 "still rude"
0:30
0:35 ana accepts c1

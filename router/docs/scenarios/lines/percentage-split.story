# Story: A queue shares its arrivals by percentage, exactly.
#
# 60 of a hundred to the house, 40 to the partner: of five, three and two.

queue house
queue partner
queue front: shares house 60%, partner 40%

call c1 front
call c2 front
call c3 front
call c4 front
call c5 front
call c6 front

# New shares hold from the next arrival on; they must be a hundred together.

queue front: shares house 100%
call c7 front
queue front: shares house 60%, partner 50%

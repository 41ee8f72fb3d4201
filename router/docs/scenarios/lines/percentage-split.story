# Story: A queue shares its arrivals by percentage, exactly.
#
# 60 of a hundred to the house, 40 to the partner: of every five, three and two.

queue house
queue partner
queue front: shares house 60%, partner 40%
agent ana

call c1 front
  c1 waits in house (a share of front), due 0:20
call c2 front
  c2 waits in partner (a share of front), due 0:20
call c3 front
  c3 waits in house (a share of front), due 0:20
call c4 front
  c4 waits in partner (a share of front), due 0:20
call c5 front
  c5 waits in house (a share of front), due 0:20
call c6 front
  c6 waits in house (a share of front), due 0:20

# New shares hold from the next arrival on; they must be a hundred together.

queue front: shares house 100%
call c7 front
  c7 waits in house (a share of front), due 0:20
queue front: shares house 60%, partner 50%
  refused: shares sum up to 110 percent: make them 100

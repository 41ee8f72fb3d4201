# Story: After three offers that came to nothing it goes to another queue, never into a drawer.

skill senior
queue seniors: needs senior
queue billing: without senior; cool-down 5s; after failures 3 go to seniors
agent ana
agent sue: can senior

ana signs in
sue signs in
call c1 billing
ana declines c1 "one"
0:10 ana is busy for c1
0:15
0:20 ana declines c1 "three"
sue accepts c1

# Story: The phone stops ringing when the customer has left, and the agent keeps her turn.
#
# Ana was next before c1 came, and is next after it: c2 is hers, not ben's.

queue billing: order longest idle
agent ana, ben

ana signs in
0:01 ben signs in
0:10 call c1 billing
0:13 c1 hangs up
0:14 ana accepts c1
0:15 call c2 billing

# Story: What an agent declares is one thing, what the router makes of it another.
#
# Ana is available and has a call, so she gets no second one; her activity stays what she said. Away
# with a reason of the centre's own; a supervisor may set it too.

reason lunch, training
queue billing
agent ana

ana signs in away
call c1 billing
0:05 ana is available
0:10 ana accepts c1
0:15 ana goes away (lunch)
0:20 ana ends c1
call c2 billing
0:30 supervisor ute makes available ana
0:35 supervisor ute sends away ana
0:40 ana goes away (yoga)
ana goes offline
ana goes away (training)

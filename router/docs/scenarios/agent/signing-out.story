# Story: Nobody signs out of a conversation; a supervisor may sign them out, and the call finds its place again.

queue billing
agent ana, ben

ana signs in
call c1 billing
0:05 ana accepts c1
0:10 ana signs out
call c2 billing
0:20 supervisor ute signs out ana
0:25 ben signs in
0:30 ana goes away

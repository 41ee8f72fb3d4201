# Story: A dead socket is not an available agent.
#
# Ana's laptop sleeps: no offer goes to her from that moment on, and the open one goes on to ben.
# After her grace she is signed out.

queue billing
agent ana, ben

ana signs in
call c1 billing
0:05 ben signs in
0:10 ana loses connection
0:15 call c2 billing
0:41

# Story: With strict priority the higher always goes first, whatever the others have waited.

queue billing: strict priority
agent ana

call c1 billing
2:00:00 call v1 billing: priority 1
2:00:05 call w1 billing: priority 2
2:00:10 ana signs in
ana accepts w1
ana ends w1
ana accepts v1
ana ends v1

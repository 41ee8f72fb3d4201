# Story: The newest connection wins, and an old one's farewell ends nothing.

queue billing
agent ana

ana signs in
call c1 billing
0:05 ana reconnects
0:06 ana loses the old connection
0:10 ana accepts c1

# Story: The newest connection wins, and an old one's farewell ends nothing.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 ana reconnects
  ana is connected again
0:06 ana loses the old connection
0:10 ana accepts c1
  ana has c1

# Story: A conversation that waits for its customer rests, and gives the agent room meanwhile.
#
# W1's customer has to look for a number. Ana parks the chat and takes another one. When w1 writes there is room with ana, so she
# has it again.

profile chats: chat 2; total 2
queue web
agent ana: profile chats

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
chat w2 web
  w2 waits in web, due 0:20
  offers w2 to ana until 0:20
ana accepts w2
  ana has w2
1:00 ana parks w1 until 2:00:00
  w1 rests until 2:00:00 at most, ana has room again
chat w3 web
  w3 waits in web, due 1:20
  offers w3 to ana until 1:20
1:05 ana accepts w3
  ana has w3
2:00 ana ends w3
  w3 is over: agent ended
5:00 w1 writes
  w1 wakes, ana has it
where is w1
  w1 is active with ana

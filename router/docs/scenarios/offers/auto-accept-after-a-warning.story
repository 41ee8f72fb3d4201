# Story: The agent is warned for three seconds before the desk accepts, and a desk that does not accept has missed the offer.

queue billing: accept by itself after 3s
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20, accepted by itself at 0:03
0:03 ana accepts c1
  ana has c1
0:10 ana ends c1
  c1 is over: agent ended
0:20 call c2 billing
  c2 waits in billing, due 0:40
  offers c2 to ana until 0:40, accepted by itself at 0:23
0:40
  ana has missed c2
  ana is away: offer expired

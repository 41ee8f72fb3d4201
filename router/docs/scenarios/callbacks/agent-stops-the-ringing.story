# Story: An agent who stops the ringing ends this attempt, not the callback.
#
# Nobody has spoken: no hold, no transfer, no question to a colleague, no paperwork. Five minutes later c1 is called again.

queue billing: call again after 5m; wrap-up 30s
queue other
agent ana, ben

call c1 billing
  c1 waits in billing, due 0:20
0:10 c1 wants a callback
  c1 is to be called back
1:00 ana signs in
  ana is signed in, available
  offers c1 to ana until 1:20
1:02 ana accepts c1
  ana has c1
  c1 is called for ana until 2:02
ana holds c1
  rejected CALLBACK_WANTED: the customer of interaction 1 is being called and not there yet
ana transfers c1 to queue other
  rejected CALLBACK_WANTED: the customer of interaction 1 is being called and not there yet
ana asks queue other about c1
  rejected CALLBACK_WANTED: the customer of interaction 1 is being called and not there yet
1:30 ana ends c1
  c1 was not reached, attempt 1, the next is due 6:30
6:30
  c1 waits at its old place to be called again
  offers c1 to ana until 6:50
ana accepts c1
  ana has c1
  c1 is called for ana until 7:30
6:40 c1 picks up
  c1 picks up, and talks to ana
8:00 ana ends c1
  c1 is over: agent ended, ana wraps up until 8:30

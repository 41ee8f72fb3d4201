# Story: A call back that was not answered leaves the agent free at once, and the customer in line.
#
# Pain 19: after-contact work is lost, or given where there was no contact. Each attempt that fails gives no wrap-up; the one that
# is answered gives the whole of it, and it stays when ana goes to lunch.

reason lunch
queue billing: wrap-up 1m; call again after 5m; call back 3 times
agent ana

call c1 billing
  c1 waits in billing, due 0:20
c1 wants a callback
  c1 is to be called back
0:10 ana signs in
  ana is signed in, available
  offers c1 to ana until 0:30
ana accepts c1
  ana has c1
  c1 is called for ana until 1:10
0:30 c1 does not pick up
  c1 was not reached, attempt 1, the next is due 5:30
0:35 call c2 billing
  c2 waits in billing, due 0:55, each place takes 10s
  offers c2 to ana until 0:55
ana accepts c2
  ana has c2
2:00 ana ends c2
  c2 is over: agent ended, ana wraps up until 3:00
2:10 ana completes c2
  ana is done with c2
5:30
  c1 waits at its old place to be called again
  offers c1 to ana until 5:50
5:32 ana accepts c1
  ana has c1
  c1 is called for ana until 6:32
5:40 c1 picks up
  c1 picks up, and talks to ana
7:00 c1 says goodbye
  c1 is over: customer ended, ana wraps up until 8:00
7:10 ana goes away (lunch)
  ana is away (lunch)
8:00
  ana is done with c1: deadline

# Story: Who would have to wait too long does not enter.
#
# Nothing is known of the wait before something was measured. With a place given away every 30 s the
# second in line would wait a minute.

queue callbacks
queue billing: estimate at most 40s; if estimate go to callbacks
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
call c2 billing
  c2 waits in billing, due 0:20
call c3 billing
  c3 waits in billing, due 0:20
ana accepts c1
  ana has c1
0:30 ana ends c1
  c1 is over: agent ended
  offers c2 to ana until 0:50
ana accepts c2
  ana has c2
1:00 ana ends c2
  c2 is over: agent ended
  offers c3 to ana until 1:20
1:01 ana accepts c3
  ana has c3
1:05 call c4 billing
  c4 waits in billing, due 1:25, each place takes 30s
call c5 billing
  c5 waits in callbacks, due 1:25

# Without an exit it is said. Who waits in callbacks waits for ana too and counts as ahead.

queue billing: estimate at most 40s
call c6 billing
  rejected WAIT_TOO_LONG: queue billing has an estimated wait of 90000 ms

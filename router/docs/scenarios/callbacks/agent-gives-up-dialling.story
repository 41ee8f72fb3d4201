# Story: An agent who is lost while the phone rings does not lose the customer: they wait at the old place to be called.

queue billing
agent ana, ben

call c1 billing
  c1 waits in billing, due 0:20
0:10 c1 wants a callback
  c1 is to be called back
1:00 ana signs in
  ana is signed in, available
  offers c1 to ana until 1:20
ana accepts c1
  ana has c1
  c1 is called for ana until 2:00
1:05 supervisor ute signs out ana "laptop burns"
  ute intervenes: "laptop burns"
  c1 has lost ana and waits at its old place: supervisor
  ana is signed out, by ute
where is c1
  c1 is number 1 in billing, how long is not known yet
1:30 ben signs in
  ben is signed in, available
  offers c1 to ben until 1:50
1:32 ben accepts c1
  ben has c1
  c1 is called for ben until 2:32
1:40 c1 picks up
  c1 picks up, and talks to ben

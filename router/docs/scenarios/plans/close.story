# Story: A plan can end a wait, with its reason.

plan short: after 5m close
queue survey: plan short
agent ana
chat w1 survey
  w1 waits in survey, due 0:20
4:59 ana signs in
  ana is signed in, available
  offers w1 to ana until 5:19
ana accepts w1
  ana has w1
5:00 chat w2 survey
  w2 waits in survey, due 5:20, each place takes 4m59s
10:01
  10:00 w2 takes step 1 of its plan, due 5:20
  10:00 w2 is over: waited too long

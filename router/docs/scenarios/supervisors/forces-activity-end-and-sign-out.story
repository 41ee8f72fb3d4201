# Story: A supervisor can free an agent, end a conversation and sign somebody out; who and why is written each time.
#
# Ana forgot to sign out. Her call goes back to its place, ben's ends with the wrap-up that belongs to it.

queue billing: wrap-up 20s
agent ana, ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call c2 billing
  c2 waits in billing, due 0:20
  offers c2 to ben until 0:20
ben accepts c2
  ben has c2
call c3 billing
  c3 waits in billing, due 0:20
1:00 supervisor ute ends c2 "the line was dead"
  ute intervenes: "the line was dead"
  c2 is over: forced, by ute, ben wraps up until 1:20
supervisor ute ends c3 "a test call"
  ute intervenes: "a test call"
  c3 is over: forced, by ute
1:10 supervisor ute sends away ben "to the doctor"
  ute intervenes: "to the doctor"
  ben is away, by ute
1:15 supervisor ute makes available ben
  ute intervenes
  ben is available, by ute
1:20
  ben is done with c2: deadline
1:25 supervisor ute signs out ana "went home"
  ute intervenes: "went home"
  c1 has lost ana and waits at its old place: supervisor
  ana is signed out, by ute
  offers c1 to ben until 1:45
supervisor ute signs out ana
  rejected AGENT_NOT_SIGNED_IN: agent ana is not signed in
supervisor ute ends c2
  rejected INTERACTION_ENDED: interaction 2 is over
1:30 ben accepts c1
  ben has c1

# Story: An agent is told what would come first, and why it is not there yet.
#
# Ana is at lunch. What she could serve stands in the order in which it would come; then what she lacks a skill for.

skill billing
reason lunch
queue any
queue bills: needs billing
queue hard: needs billing>=9
agent ana: can billing 1

ana signs in
  ana is signed in, available
ana goes away (lunch)
  ana is away (lunch)
call c1 any
  c1 waits in any, due 0:20
0:01 call c2 bills
  c2 waits in bills, due 0:21
call c3 bills
  c3 waits in bills, due 0:21
call c4 hard
  c4 waits in hard, due 0:21, which nobody defined could ever serve
0:10 explain agent ana
  4 wait in 3 lines; ana would be offered interaction c1 first
  NOT_AVAILABLE: interaction c1 of queue any, number 1 for this agent: is AWAY (lunch)
  NOT_AVAILABLE: interaction c2 of queue bills and 1 behind it, number 2 for this agent: is AWAY (lunch)
  LEVEL_TOO_LOW: interaction c4 of queue hard: has level 1 in billing, needed is 9
ana is available
  ana is available
  offers c1 to ana until 0:30
explain agent ana
  3 wait in 2 lines; ana would be offered interaction c2 first
  OFFER_PENDING: interaction c2 of queue bills and 1 behind it, number 1 for this agent: is offered c1, which fills profile one-at-a-time, for another 20s at most
  LEVEL_TOO_LOW: interaction c4 of queue hard: has level 1 in billing, needed is 9
explain agent ana as of 0:01
  4 wait in 3 lines; ana would be offered interaction c1 first
  NOT_AVAILABLE: interaction c1 of queue any, number 1 for this agent: is AWAY (lunch)
  NOT_AVAILABLE: interaction c2 of queue bills and 1 behind it, number 2 for this agent: is AWAY (lunch)
  LEVEL_TOO_LOW: interaction c4 of queue hard: has level 1 in billing, needed is 9
explain agent zoe
  no agent is called zoe

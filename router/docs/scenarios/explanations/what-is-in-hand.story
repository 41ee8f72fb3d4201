# Story: Who has no room is told what takes it: a wrap-up before an offer, an offer before work.
#
# Ana writes up her call, ben's phone rings, cem talks; and dan, who has room for a chat beside a call, must not be interrupted by one.

skill chats
profile one: phone 1; chat 1
profile mixed: phone 1, blocks chat; chat 2; total 3
queue billing: wrap-up 1m
queue chats: needs chats
agent ana, ben, cem: can chats; profile one
agent dan: can chats; profile mixed

ana signs in
  ana is signed in, available
call a1 billing
  a1 waits in billing, due 0:20
  offers a1 to ana until 0:20
ana accepts a1
  ana has a1
0:10 ana ends a1
  a1 is over: agent ended, ana wraps up until 1:10
cem signs in
  cem is signed in, available
call k1 billing
  k1 waits in billing, due 0:30
  offers k1 to cem until 0:30
cem accepts k1
  cem has k1
dan signs in
  dan is signed in, available
call d1 billing
  d1 waits in billing, due 0:30
  offers d1 to dan until 0:30
dan accepts d1
  dan has d1
ben signs in
  ben is signed in, available
call b1 billing
  b1 waits in billing, due 0:30
  offers b1 to ben until 0:30
0:20 chat w1 chats
  w1 waits in chats, due 0:40
explain w1
  interaction w1 of queue chats waits, first in its line: somebody is in wrap-up (agents: 1 in wrap-up, 1 with an offer pending, 1 at capacity, 1 with work that must not be interrupted)
  dan CHANNEL_BLOCKED: has a PHONE in hand, which must not be interrupted by this
  cem NO_CAPACITY: has k1 in hand, which fills profile one
  ben OFFER_PENDING: is offered b1, which fills profile one, for another 10s at most
  ana IN_WRAP_UP: is in wrap-up of a1, which fills profile one, for another 50s at most
  flip WRAP_UP_ENDED: interaction w1 would have gone to ana had ana's wrap-up of a1 ended 50s sooner
  flip WORK_ENDED: interaction w1 would have gone to cem had cem been through with interaction k1
  flip WORK_ENDED: interaction w1 would have gone to dan had dan been through with interaction d1

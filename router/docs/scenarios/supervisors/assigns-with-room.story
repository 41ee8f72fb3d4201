# Story: A supervisor gives a customer to an agent who has room, whatever the agent's skills and activity.
#
# Ben lacks the skill and is at lunch. Who gave it to him, and why, is written. His capacity is held as by any call.

skill tax
reason lunch
queue tax: needs tax; wrap-up 10s
agent ana: can tax
agent ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
ben goes away (lunch)
  ben is away (lunch)
call c1 tax
  c1 waits in tax, due 0:20
  offers c1 to ana until 0:20
0:05 supervisor ute assigns c1 to ben "asked for Ben"
  ute intervenes: "asked for Ben"
  takes c1 back from ana: supervisor
  ben has c1, by ute
supervisor ute assigns c1 to ana
  rejected INTERACTION_NOT_WAITING: interaction 1 is ACTIVE
call c2 tax
  c2 waits in tax, due 0:25
  offers c2 to ana until 0:25
supervisor ute assigns c2 to ben
  rejected AGENT_NOT_READY: agent ben can't take one more of PHONE now
supervisor ute assigns c2 to nobody
  rejected AGENT_UNKNOWN: no agent nobody is defined
supervisor ute assigns c9 to ana
  rejected INTERACTION_UNKNOWN: no interaction 999999 ever arrived
0:20 ben ends c1
  c1 is over: agent ended, ben wraps up until 0:30
supervisor ute assigns c2 to ben
  rejected AGENT_NOT_READY: agent ben can't take one more of PHONE now
0:25 ben completes c1
  ana has missed c2
  ana is away: offer expired
  ben is done with c1

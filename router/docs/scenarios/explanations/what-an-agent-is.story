# Story: Who can't get something by what they are is told what they lack.
#
# Billing asks for german at level 3, or tax or law, nobody who is a trainee, and the day team. Each agent fails one of these, and the
# first that fails is told. A single change is told only where it would do alone: ina lacks two things, so nothing is told of her.

skill german, tax, law, trainee
team day
profile desk: email 5
queue billing: needs german>=3; one of tax>=2, law>=2; without trainee>=4; team day
agent ana: can german 2, tax 5; team day
agent ben: can tax 5; team day
agent cem: can german 3; team day
agent dan: can german 3, law 1; team day
agent eva: can german 3, tax 5, trainee 4; team day
agent fay: can german 3, tax 5
agent gus: can german 3, tax 5; team day; profile desk
agent ina: can tax 5

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
fay signs in
  fay is signed in, available
ina signs in
  ina is signed in, available
call c1 billing
  c1 waits in billing, due 0:20, which nobody defined could ever serve
explain c1
  interaction c1 of queue billing waits, first in its line: nobody who is defined could serve it (agents: 1 without the channel, 3 without the skill, 2 below the level, 1 with an excluded skill, 1 of another team)
  fay TEAM_MISSING: is not in team day
  eva SKILL_EXCLUDED: has trainee>=4, which is excluded
  ana LEVEL_TOO_LOW: has level 2 in german, needed is 3
  dan LEVEL_TOO_LOW: has level 1 in law, needed is 2
  ben SKILL_MISSING: has no german
  cem SKILL_MISSING: has no law, tax
  ina SKILL_MISSING: has no german
  gus CHANNEL_NOT_SERVED: serves no PHONE
  flip LEVEL_HIGHER: interaction c1 would have gone to ana had ana's level in german been 3 instead of 2
  flip SKILL_ADDED: interaction c1 would have gone to ben had ben had german at level 3
  flip TEAM_JOINED: interaction c1 would have gone to fay had fay been in team day

# Story: What somebody would have had to define is told last: the fewest levels, a skill, a team.
#
# Ana and ben are ready and lack a little. With level 5, ana would have got c1 where she has 3; a level that would not do alone, since
# others would go before, is not told. Nor is a team whose shift would keep its new members off work now.

skill german, tax
calendar late: open 8:00:00 to 9:00:00
team day
team night: shift late
queue levels: needs german>=5
queue skills: needs tax>=2
queue teams: team day
queue nights: team night
agent ana: can german 3
agent ben

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
call c1 levels
  c1 waits in levels, due 0:20, which nobody defined could ever serve
explain c1
  interaction c1 of queue levels waits, first in its line: nobody who is defined could serve it (agents: 1 without the skill, 1 below the level)
  ana LEVEL_TOO_LOW: has level 3 in german, needed is 5
  ben SKILL_MISSING: has no german
  flip LEVEL_HIGHER: interaction c1 would have gone to ana had ana's level in german been 5 instead of 3
  flip SKILL_ADDED: interaction c1 would have gone to ben had ben had german at level 5
call c2 skills
  c2 waits in skills, due 0:20, which nobody defined could ever serve
explain c2
  interaction c2 of queue skills waits, first in its line: nobody who is defined could serve it (agents: 2 without the skill)
  ana SKILL_MISSING: has no tax
  ben SKILL_MISSING: has no tax
  flip SKILL_ADDED: interaction c2 would have gone to ana had ana had tax at level 2
  flip SKILL_ADDED: interaction c2 would have gone to ben had ben had tax at level 2
call c3 teams
  c3 waits in teams, due 0:20, which nobody defined could ever serve
explain c3
  interaction c3 of queue teams waits, first in its line: nobody who is defined could serve it (agents: 2 of another team)
  ana TEAM_MISSING: is not in team day
  ben TEAM_MISSING: is not in team day
  flip TEAM_JOINED: interaction c3 would have gone to ana had ana been in team day
  flip TEAM_JOINED: interaction c3 would have gone to ben had ben been in team day
call c4 nights
  c4 waits in nights, due 0:20, which nobody defined could ever serve
explain c4
  interaction c4 of queue nights waits, first in its line: nobody who is defined could serve it (agents: 2 of another team)
  ana TEAM_MISSING: is not in team night
  ben TEAM_MISSING: is not in team night

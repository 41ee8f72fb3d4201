# Story: Every table has a bound, and reaching it is an answer.

limits: interactions 2; queues 1; agents 1; skills 1
queue billing
queue sales
  rejected LIMIT_REACHED: limits.queues allows 1
agent ana
agent ben
  rejected LIMIT_REACHED: limits.agents allows 1
skill german
skill french
  rejected LIMIT_REACHED: limits.skills allows 1

call c1 billing
  c1 waits in billing, due 0:20
call c2 billing
  c2 waits in billing, due 0:20
call c3 billing
  rejected LIMIT_REACHED: limits.interactions allows 2
c1 hangs up
  c1 is over: abandoned
call c3 billing
  c3 waits in billing, due 0:20

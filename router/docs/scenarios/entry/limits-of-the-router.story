# Story: Every table has a bound, and reaching it is an answer.

limits: interactions 2; queues 1; agents 1; skills 1
queue billing
queue sales
agent ana
agent ben
skill german
skill french

call c1 billing
call c2 billing
call c3 billing
c1 hangs up
call c3 billing

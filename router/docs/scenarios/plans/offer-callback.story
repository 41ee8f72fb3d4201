# Story: Who has waited two minutes is asked whether to be called back.

plan polite: after 2m offer callback; after 10m close
queue billing: plan polite
agent ana
call c1 billing
  c1 waits in billing, due 0:20
2:00
  c1 takes step 1 of its plan, due 0:20
  c1 is offered a callback
10:00
  c1 takes step 2 of its plan, due 0:20
  c1 is over: waited too long

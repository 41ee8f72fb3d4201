# Story: Who has waited two minutes is asked whether to be called back.

plan polite: after 2m offer callback; after 10m close
queue billing: plan polite
call c1 billing
2:00
10:00

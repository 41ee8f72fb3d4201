# Story: A plan can end a wait, with its reason.

plan short: after 5m close
queue survey: plan short
agent ana
chat w1 survey
4:59 ana signs in
ana accepts w1
5:00 chat w2 survey
10:01

# Story: Declined, busy, no answer: each leaves the agent in peace for its own time.

queue billing: cool-down 5s; cool-down when busy 30s; cool-down without answer 2m
agent ana

ana signs in
call c1 billing
ana declines c1 "not mine"
0:10 ana is busy for c1
0:45 ana does not answer c1
3:00

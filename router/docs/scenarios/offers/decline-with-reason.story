# Story: An offer is declined with a reason in the agent's own words.

queue billing
agent ana, ben

ana signs in
call c1 billing
0:05 ana declines c1 "I know this customer privately"
0:15 ben signs in
ben accepts c1
ana declines c1 "too late"

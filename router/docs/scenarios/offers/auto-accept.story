# Story: Accepted as it is offered, for a queue or for an agent with a headset.

queue billing: accept at once
queue sales
agent ana
agent ben: accepts at once

ana signs in
call c1 billing
ben signs in
0:05 call s1 sales
0:10 s1 says goodbye
0:15 ana ends c1

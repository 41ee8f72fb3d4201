# Story: A transfer that can't be leaves the customer with the agent, who goes on talking.

skill tax
calendar weekdays: open 1:00:00 to 9:00:00
queue billing
queue tax: needs tax; at most 1 waiting
queue night: hours weekdays
agent ana, ben, eva

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call c2 tax
  c2 waits in tax, due 0:20, which nobody defined could ever serve

0:10 ana transfers c1 to queue tax
  rejected QUEUE_FULL: queue tax holds 1 waiting
ana transfers c1 to queue night
  rejected QUEUE_CLOSED: queue night is closed by calendar weekdays
ana transfers c1 to queue nowhere
  rejected QUEUE_UNKNOWN: no queue nowhere is defined
ana transfers c1 to agent ben
  rejected AGENT_NOT_SIGNED_IN: agent ben is not signed in
ana transfers c1 to agent nobody
  rejected AGENT_UNKNOWN: no agent nobody is defined
ana transfers c1 to agent ana
  rejected TARGET_IS_HERE: interaction is with agent ana already
ana transfers c1 to leader
  rejected TARGET_NOT_THERE: no leader of a team of agent ana is there
ben transfers c1 to queue billing
  rejected AGENT_NOT_SIGNED_IN: agent ben is not signed in
where is c1
  c1 is active with ana
1:00 ana ends c1
  c1 is over: agent ended
ana transfers c1 to queue billing
  rejected INTERACTION_ENDED: interaction 1 is over

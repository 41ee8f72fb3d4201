# Story: Calls to the agent's own number count, if the profile says so.
#
# Ana's does, so c1 waits until d1 is over. Ben's does not.

profile counting: phone 1; total 1; counts direct
profile not-counting: phone 1; total 1
queue billing
agent ana: profile counting
agent ben: profile not-counting

ana signs in
  ana is signed in, available
direct call d1 billing with ana
  ana has d1, a direct call
0:05 call c1 billing
  c1 waits in billing, due 0:25
0:10 d1 says goodbye
  d1 is over: customer ended
  offers c1 to ana until 0:30
ana accepts c1
  ana has c1
ben signs in
  ben is signed in, available
0:15 direct call d2 billing with ben
  ben has d2, a direct call
call c2 billing
  c2 waits in billing, due 0:35, each place takes 3s
  offers c2 to ben until 0:35
ben accepts c2
  ben has c2

# Who dials ana's number while she is on the phone has her all the same; she gets nothing else until
# she is below her measure again.

0:20 direct call d3 billing with ana
  ana has d3, a direct call
call c3 billing
  c3 waits in billing, due 0:40, each place takes 3s
0:25 ana ends c1
  c1 is over: agent ended
0:30 ana ends d3
  d3 is over: agent ended
  offers c3 to ana until 0:50
0:40 direct call d4 billing with eva
  rejected AGENT_UNKNOWN: no agent eva is defined

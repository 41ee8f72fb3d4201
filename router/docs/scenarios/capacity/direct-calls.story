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
ben signs in
  ben is signed in, available
0:15 direct call d2 billing with ben
  ben has d2, a direct call
call c2 billing
  c2 waits in billing, due 0:35
  offers c2 to ben until 0:35

# Who dials ana's number while she is on offer, or on the phone, has her all the same: the offer is
# taken back, and what she has too much is there until it is over.

0:20 direct call d3 billing with ana
  ana has d3, a direct call
0:25 direct call d4 billing with ana
  ana has d4, a direct call
0:30 ana ends d3
  ana has missed c1
  ana is away: offer expired
  d3 is over: agent ended
0:35 ana ends d4
  ben has missed c2
  ben is away: offer expired
  d4 is over: agent ended
0:40 direct call d5 billing with eva
  rejected AGENT_UNKNOWN: no agent eva is defined

# Story: Calls to the agent's own number count, if the profile says so.
#
# Ana's does, so c1 waits until d1 is over. Ben's does not.

profile counting: phone 1; total 1; counts direct
profile not-counting: phone 1; total 1
queue billing
agent ana: profile counting
agent ben: profile not-counting

ana signs in
direct call d1 billing with ana
0:05 call c1 billing
0:10 d1 says goodbye
ben signs in
0:15 direct call d2 billing with ben
call c2 billing
0:20 direct call d3 billing with eva

# Story: An offer that is taken back because the need changed may come back to the same agent, who has lost nothing.
#
# The same need again changes nothing. Who talks to ana already goes on talking to her, whatever is asked for now.

skill german
queue billing
agent ana: can german 8

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
0:05 c1 brings nothing: needs german>=5
  takes c1 back from ana: requirements changed
  c1 is about nothing; needs german>=5
  offers c1 to ana until 0:25
0:10 c1 brings nothing: needs german>=5
0:15 ana accepts c1
  ana has c1
0:20 c1 brings nothing: one of german>=9; without german>=3
  c1 is about nothing; needs one of german>=9; is not for german>=3
where is c1
  c1 is active with ana

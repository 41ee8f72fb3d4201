# Story: What a customer asks for may change while they wait; an offer that no longer fits is taken back.
#
# C1 asks for German, then for French: ana's phone stops ringing, and ben's rings. What it is about may change at any time, and
# takes nothing back.

skill german, french
queue billing
agent ana: can german 5
agent ben: can french 5

call c1 billing: needs german; about topic=invoice
  c1 waits in billing, due 0:20
0:10 ana signs in
  ana is signed in, available
  offers c1 to ana until 0:30
0:15 c1 brings topic=refund
  c1 is about topic=refund; needs german
0:20 c1 brings topic=refund: needs french>=3
  takes c1 back from ana: requirements changed
  c1 is about topic=refund; needs french>=3
0:30 ben signs in
  ben is signed in, available
  offers c1 to ben until 0:50
0:35 ben accepts c1
  ben has c1
0:40 c1 brings topic=refund, solved=yes
  c1 is about solved=yes, topic=refund; needs french>=3
c1 brings nothing: needs latin
  rejected SKILL_UNKNOWN: no skill latin is defined

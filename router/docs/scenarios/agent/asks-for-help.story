# Story: Who asks for help is told who comes, and the call stands no longer than the talk.
#
# It is given up after 30 minutes.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
1:00 ana asks for help with c1 "wants a refund"
  ana asks for help with c1: wants a refund
1:40 supervisor lea comes to ana about c1
  lea intervenes
  lea comes to help ana with c1
2:00 ana needs no help with c1
  ana asks for no help with c1 any more
supervisor lea comes to ana about c1
  rejected HELP_NOT_ASKED: agent ana asks for no help with interaction 1
3:00 ana asks for help with c1
  ana asks for help with c1
33:00
  ana asks for no help with c1 any more
34:00 ana asks for help with c1
  ana asks for help with c1
35:00 ana ends c1
  c1 is over: agent ended
supervisor lea comes to ana about c1
  rejected HELP_NOT_ASKED: agent ana asks for no help with interaction 1

# Story: A call blocks chats; letters are put aside for anything.
#
# While ana is on the phone she is offered no chat. A letter may be interrupted by a call.

profile mixed: phone 1, blocks chat and email; chat 2; email 2; total 5
queue all
agent ana: profile mixed

ana signs in
  ana is signed in, available
email m1 all
  m1 waits in all, due 0:20
  offers m1 to ana until 0:20
ana accepts m1
  ana has m1
call c1 all
  c1 waits in all, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 chat w1 all
  w1 waits in all, due 0:30
email m2 all
  m2 waits in all, due 0:30
0:20 ana ends c1
  c1 is over: agent ended
  offers w1 to ana until 0:40
  offers m2 to ana until 0:40

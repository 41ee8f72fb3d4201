# Story: A call blocks chats; letters are put aside for anything.
#
# While ana is on the phone she is offered no chat. A letter may be interrupted by a call.

profile mixed: phone 1, blocks chat and email; chat 2; email 2; total 5
queue all
agent ana: profile mixed

ana signs in
email m1 all
ana accepts m1
call c1 all
ana accepts c1
0:10 chat w1 all
email m2 all
0:20 ana ends c1

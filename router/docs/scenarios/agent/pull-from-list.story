# Story: Agents take from the list where that is allowed.
#
# Letters are only taken; tickets are offered and may be taken; calls are only offered.

skill letters
queue letters: by pull
queue tickets: by push and pull
queue calls
profile desk: phone 1; email 2; social 1; total 2
agent ana, ben: can letters; profile desk

ana signs in
email m1 letters
email m2 letters: not to ana
0:05 ana pulls m1
ben signs in
ana pulls m2
ben pulls m1
0:10 email t1 tickets
ben pulls t1
call c1 calls: needs letters>=9; priority 1
ana pulls c1
0:20 email t2 tickets
ben pulls t2
ana pulls t9

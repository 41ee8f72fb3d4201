# Story: Several buckets at once: a channel is served if one of them names it, and each that names it needs room.
#
# Voice holds one call; desk holds two units over calls, chats and letters.

profile voice: phone 1; total 1
profile desk: phone 1; chat 2; email 2; total 2
queue all
agent ana: profile voice, desk

ana signs in
call c1 all
call c2 all
chat w1 all
chat w2 all
0:10 ana accepts c1
ana accepts w1
ana ends w1

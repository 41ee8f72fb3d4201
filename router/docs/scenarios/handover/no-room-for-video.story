# Story: Without room for the other channel the customer stays on this one.
#
# Ana has a second chat, so video would take more than she has. When it is over there is room.

profile mixed: chat 4; video 1, units 4; total 4
queue web
agent ana: profile mixed

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
chat w2 web
  w2 waits in web, due 0:20
  offers w2 to ana until 0:20
ana accepts w2
  ana has w2
1:00 ana changes w1 to video
  rejected AGENT_NOT_READY: agent ana can't take one more of VIDEO now
ana changes w1 to chat
  rejected CHANNEL_NOT_FIT: interaction 1 is on CHAT already
1:10 ana ends w2
  w2 is over: agent ended
1:20 ana changes w1 to video
  w1 is over: channel changed
  ana has w1.2, by video, after w1

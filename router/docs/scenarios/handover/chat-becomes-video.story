# Story: Agent and customer go on by video, and the agent's capacity goes with them.
#
# A chat takes one unit of four, video takes all four. The chat ends without wrap-up; the video call has the wrap-up.

profile mixed: chat 4; video 1, units 4; total 4
queue web: wrap-up 20s
agent ana: profile mixed

ana signs in
  ana is signed in, available
chat w1 web
  w1 waits in web, due 0:20
  offers w1 to ana until 0:20
ana accepts w1
  ana has w1
1:00 ana changes w1 to video
  w1 is over: channel changed
  ana has w1.2, by video, after w1
chat w2 web
  w2 waits in web, due 1:20
2:00 ana ends w1.2
  w1.2 is over: agent ended, ana wraps up until 2:20
2:10 ana completes w1.2
  ana is done with w1.2
  offers w2 to ana until 2:30

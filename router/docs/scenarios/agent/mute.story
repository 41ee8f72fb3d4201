# Story: An agent's microphone is as the gateway says, whatever was asked of it.
#
# The gateway has 5 seconds to confirm. It may mute by itself too.

queue billing
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
0:10 ana mutes c1
  the gateway is to mute ana's microphone for c1, which is open
0:11 c1 hears nobody
  ana's microphone for c1 is muted
0:20 ana unmutes c1
  the gateway is to open ana's microphone for c1, which is muted
0:30
  0:25 ana's microphone for c1 is muted: the gateway has not confirmed
c1 hears the agent
  ana's microphone for c1 is open
c1 hears nobody
  ana's microphone for c1 is muted
0:40 ana ends c1
  c1 is over: agent ended
ana mutes c1
  rejected INTERACTION_ENDED: interaction 1 is over

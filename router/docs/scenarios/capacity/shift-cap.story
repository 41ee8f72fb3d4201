# Story: So many hard cases a shift, counted anew when the next shift begins.

calendar early: open 0:00 to 1:00:00; open 8:00:00 to 9:00:00
profile care: video 1, at most 2 a shift; total 1
queue care
agent ana: profile care; shift early

ana signs in
  ana is signed in, available
video v1 care
  v1 waits in care, due 0:20
  offers v1 to ana until 0:20
0:05 ana accepts v1
  ana has v1
0:10 ana ends v1
  v1 is over: agent ended
video v2 care
  v2 waits in care, due 0:30
  offers v2 to ana until 0:30
0:15 ana accepts v2
  ana has v2
0:20 ana ends v2
  v2 is over: agent ended
video v3 care
  v3 waits in care, due 0:40
1:00:00
  calendar early closes
  ana has nothing counted for the shift any longer
8:00:00
  calendar early opens
  offers v3 to ana until 8:00:20

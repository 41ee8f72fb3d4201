# Story: So many hard cases a shift, counted anew when the next shift begins.

calendar early: open 0:00 to 1:00:00; open 8:00:00 to 9:00:00
profile care: video 1, at most 2 a shift; total 1
queue care
agent ana: profile care; shift early

ana signs in
video v1 care
0:05 ana accepts v1
0:10 ana ends v1
video v2 care
0:15 ana accepts v2
0:20 ana ends v2
video v3 care
1:00:00
8:00:00

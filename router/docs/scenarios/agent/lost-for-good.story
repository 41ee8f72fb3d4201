# Story: Who stays away too long is signed out in the end.

limits: agent grace 30s; agent lost 8h
queue billing
agent ana: when lost away
agent ben: when lost offline

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
ana loses connection
  ana is disconnected, may come back until 0:30
ben loses connection
  ben is disconnected, may come back until 0:30
9:00:00
  0:30 ana is away: connection lost
  0:30 ana is lost, stays signed in until 8:00:30
  0:30 ben is signed out: connection lost
  8:00:30 ana is signed out: connection lost

# Story: Who stays away too long is signed out in the end.

limits: agent grace 30s; agent lost 8h
queue billing
agent ana: when lost away
agent ben: when lost offline

ana signs in
ben signs in
ana loses connection
ben loses connection
9:00:00

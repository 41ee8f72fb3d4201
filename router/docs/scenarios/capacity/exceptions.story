# Story: One agent may do more, or less, than the profile says.

profile chats: chat 2; total 4
queue web
agent ana: profile chats
agent ben: profile chats; except chat 1

ana signs in
ben signs in
chat w1 web
chat w2 web
chat w3 web
chat w4 web

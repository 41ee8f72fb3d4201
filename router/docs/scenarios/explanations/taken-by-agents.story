# Story: What agents take themselves is offered to nobody, which is no fault of theirs.

queue letters: by pull
profile desk: email 3
agent ana, ben: profile desk

ana signs in
  ana is signed in, available
email m1 letters
  m1 waits in letters, due 0:20
explain m1
  interaction m1 of queue letters waits, first in its line: agents take the work of its queue themselves, and nobody has (agents: 2 who must take it themselves)
  ana QUEUE_PULLED: agents take the work of this queue themselves
  ben QUEUE_PULLED: agents take the work of this queue themselves
explain agent ana
  1 waits in 1 line; none of them is for ana
  QUEUE_PULLED: interaction m1 of queue letters: agents take the work of this queue themselves

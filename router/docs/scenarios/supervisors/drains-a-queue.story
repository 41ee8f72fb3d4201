# Story: A supervisor drains a queue: whoever waits there or is offered goes elsewhere, the first in line first, with their age.
#
# The office burns. Those who talk go on talking; who calls later still comes into the old queue.

queue munich
queue berlin
agent ana, ben, eva

ana signs in
  ana is signed in, available
call c1 munich
  c1 waits in munich, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call c2 munich
  c2 waits in munich, due 0:20
0:10 call c3 munich: priority 1
  c3 waits in munich, due -1:00
ben signs in
  ben is signed in, available
  offers c3 to ben until 0:30
0:20 call c4 berlin
  c4 waits in berlin, due 0:40
0:25 supervisor ute drains munich to berlin "fire alarm"
  ute intervenes: "fire alarm"
  takes c3 back from ben: interaction moved
  c3 moves to berlin, due -1:00, by ute
  c2 moves to berlin, due 0:20, by ute
  offers c3 to ben until 0:45
supervisor ute drains munich to berlin "once more"
supervisor ute drains munich to munich
  rejected TARGET_IS_HERE: queue munich is the one that is drained
supervisor ute drains munich to nowhere
  rejected QUEUE_UNKNOWN: no queue nowhere is defined
0:35 ben accepts c3
  ben has c3
0:40 eva signs in
  eva is signed in, available
  offers c2 to eva until 1:00
call c5 munich
  c5 waits in munich, due 1:00

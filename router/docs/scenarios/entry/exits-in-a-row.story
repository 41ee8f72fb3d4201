# Story: Exits lead on to exits, but not in circles for ever.

calendar never
queue a: hours never; if closed go to b
queue b: hours never; if closed go to c
queue c
queue x: hours never; if closed go to y
queue y: hours never; if closed go to x

call c1 a
  c1 waits in c, due 0:20, which nobody defined could ever serve
call c2 x
  rejected QUEUE_CLOSED: queue x is closed by calendar never

# Story: Who is transferred, or asked about, into a queue with shares goes where an arrival would.
#
# Front keeps nobody itself: of two, one goes to the house and one to the partner. A supervisor who moves somebody names the very
# queue.

skill desk, sales
queue desk: needs desk
queue house: needs sales
queue partner: needs sales
queue front: shares house 50%, partner 50%
agent ana: can desk
agent ben: can sales

ana signs in
  ana is signed in, available
call c1 desk
  c1 waits in desk, due 0:20
  offers c1 to ana until 0:20
ana accepts c1
  ana has c1
call a1 front
  a1 waits in house (a share of front), due 0:20
ana transfers c1 to queue front "sales"
  c1 is over: transferred
  c1.2 waits in partner (a share of front), due 0:20, after c1, with the note "sales"
  c1.2 is not offered to ana until 1:00
call c2 desk
  c2 waits in desk, due 0:20
  offers c2 to ana until 0:20
ana accepts c2
  ana has c2
ana asks queue front about c2
  c2 is on hold
  c2.consultation waits in house (a share of front), due 0:20, about c2
call c3 desk
  c3 waits in desk, due 0:20
supervisor ute moves c3 to front
  ute intervenes
  c3 moves to front, due 0:20, by ute

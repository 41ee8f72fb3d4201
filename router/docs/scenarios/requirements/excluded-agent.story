# Story: A customer who complained about ana does not get her again, however long it takes.

queue billing
agent ana, ben

ana signs in
  ana is signed in, available
call c1 billing: not to ana
  c1 waits in billing, due 0:20
1:00 call c2 billing
  c2 waits in billing, due 1:20
  offers c2 to ana until 1:20
2:00 ben signs in
  1:20 ana has missed c2
  1:20 ana is away: offer expired
  ben is signed in, available
  offers c1 to ben until 2:20

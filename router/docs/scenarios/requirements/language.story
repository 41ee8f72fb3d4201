# Story: A language is a skill like any other.

skill billing, english, german
queue billing: needs billing
agent ana: can billing 8, english 7
agent ben: can billing 4, german 9, english 3

ana signs in
  ana is signed in, available
ben signs in
  ben is signed in, available
chat w1 billing: needs german>=5
  w1 waits in billing, due 0:20
  offers w1 to ben until 0:20
chat w2 billing: needs english>=5
  w2 waits in billing, due 0:20
  offers w2 to ana until 0:20

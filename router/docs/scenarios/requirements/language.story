# Story: A language is a skill like any other.

skill billing, english, german
queue billing: needs billing
agent ana: can billing 8, english 7
agent ben: can billing 4, german 9, english 3

ana signs in
ben signs in
chat w1 billing: needs german>=5
chat w2 billing: needs english>=5

# Story: A program outside decides where work goes, and the router does the rest.
#
# Everything lands in an inbox that nobody serves. The program reads what came, moves it and says how
# urgent it is; offers, deadlines and accounts are the router's.

skill nobody, billing
queue inbox: needs nobody
queue billing: needs billing
agent ana: can billing 5

ana signs in
email m1 inbox: about subject=invoice
supervisor classifier reprioritises m1 to 2
supervisor classifier moves m1 to billing

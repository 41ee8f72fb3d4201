# Story: The dispatcher can't stall: there is no cycle that could stop, every step leaves no pair behind.
#
# No pair of a free agent and a customer is ever left, so the oldest unmatched pair has no age. After a
# restart it is the same, without anybody asking.

queue billing
agent ana, ben

call c1 billing
call c2 billing
0:05 restart after 1m
gateway switch connects
ana signs in
ben signs in

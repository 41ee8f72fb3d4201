# Story: Who would have to wait too long does not enter.
#
# Nothing is known of the wait before something was measured.

queue callbacks
queue billing: estimate at most 40s; if estimate go to callbacks
queue hotline: estimate at most 40s
agent ana

ana signs in
call c1 billing
call c2 billing
call c3 billing
ana accepts c1
0:30 ana ends c1
ana accepts c2
1:00 ana ends c2
1:01 ana accepts c3
1:05 call c4 billing
call c5 billing

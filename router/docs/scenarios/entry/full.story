# Story: A queue that is full sends the next one elsewhere, or says so.

queue overflow: at most 1 waiting
queue billing: at most 2 waiting; if full go to overflow

call c1 billing
call c2 billing
call c3 billing
call c4 billing
0:10 c1 hangs up
call c5 billing

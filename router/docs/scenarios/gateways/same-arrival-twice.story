# Story: The same arrival sent twice is routed once.
#
# A gateway that is not sure whether it was heard says the same again. Nothing happens the second time,
# also when it is over.

queue billing
agent ana

call c1 billing
  c1 waits in billing, due 0:20
call c1 billing
where is c1
  c1 is number 1 in billing, how long is not known yet
0:10 c1 hangs up
  c1 is over: abandoned
call c1 billing
where is c1
  c1 is not with the router

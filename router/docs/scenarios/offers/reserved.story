# Story: An offer holds the agent: nobody is offered two calls for one free hand.
#
# In two queues at once there is still one ana.

queue billing
queue sales
agent ana

ana signs in
  ana is signed in, available
call c1 billing
  c1 waits in billing, due 0:20
  offers c1 to ana until 0:20
call s1 sales
  s1 waits in sales, due 0:20
0:05 ana accepts c1
  ana has c1
0:10 ana ends c1
  c1 is over: agent ended
  offers s1 to ana until 0:30

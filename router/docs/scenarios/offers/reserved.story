# Story: An offer holds the agent: nobody is offered two calls for one free hand.
#
# In two queues at once there is still one ana.

queue billing
queue sales
agent ana

ana signs in
call c1 billing
call s1 sales
0:05 ana accepts c1
0:10 ana ends c1

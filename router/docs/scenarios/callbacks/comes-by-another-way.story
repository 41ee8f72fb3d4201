# Story: A kept place is not lost by what the customer does elsewhere meanwhile, nor by coming back on another channel.
#
# k7 hangs up, writes a letter about something else, and chats with billing in time: at the old place. k8, who is to be called back,
# calls sales, and then billing again: the callback is over, and the call stands where it stood.

profile mixed: phone 1; chat 1; email 1; total 1
queue billing: keep places for 2m
queue letters
queue sales
agent ana: profile mixed

call c1 billing: of customer k7
  c1 waits in billing, due 0:20
0:30 c1 hangs up
  the place of k7 in billing, waiting since 0:00, is kept until 2:30
  c1 is over: abandoned
0:40 call c2 billing: of customer k8
  c2 waits in billing, due 1:00
0:50 c2 wants a callback
  c2 is to be called back
1:00 email m1 letters: of customer k7
  m1 waits in letters, due 1:20
call s1 sales: of customer k8
  s1 waits in sales, due 1:20
1:10 call c3 billing
  c3 waits in billing, due 1:30
1:20 chat w1 billing: of customer k7
  w1 waits in billing, due 0:20
where is w1
  w1 is number 1 in billing, how long is not known yet
1:30 call c4 billing: of customer k8
  c2 is over: callback superseded
  c4 waits in billing, due 1:00
where is c4
  c4 is number 2 in billing, how long is not known yet
where is c3
  c3 is number 3 in billing, how long is not known yet

# The place is used up: whoever comes once more begins anew.
1:40 call c5 billing: of customer k7
  c5 waits in billing, due 2:00

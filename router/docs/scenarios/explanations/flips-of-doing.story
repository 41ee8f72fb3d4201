# Story: What somebody would have had to do is told where time alone does not bring it.
#
# Ana may take three calls at once and four a shift. One after another she is not there, away, without connection, about to go, full,
# at the end of what a shift may bring, and off shift.

calendar day: open 0:00 to 1:00:00
profile three: phone 3, at most 4 a shift; total 3
queue billing
agent ana: profile three; shift day

call c1 billing
  c1 waits in billing, due 0:20
explain c1
  interaction c1 of queue billing waits, first in its line: nobody who could serve it is at work (agents: 1 not signed in)
  ana NOT_SIGNED_IN: is not signed in
  flip SIGNED_IN: interaction c1 would have gone to ana had ana been signed in and available
0:10 ana signs in away
  ana is signed in, away
explain c1
  interaction c1 of queue billing waits, first in its line: nobody who could serve it is at work (agents: 1 away)
  ana NOT_AVAILABLE: is AWAY
  flip AVAILABLE: interaction c1 would have gone to ana had ana been available
0:20 ana is available
  ana is available
  offers c1 to ana until 0:40
ana accepts c1
  ana has c1
0:25 ana loses connection
  ana is disconnected, may come back until 0:55
call c2 billing
  c2 waits in billing, due 0:45, each place takes 20s
explain c2
  interaction c2 of queue billing waits, first in its line: nobody who could serve it is at work (agents: 1 disconnected)
  ana CONNECTION_LOST: has lost the connection, and may come back for another 30s
  flip CONNECTED: interaction c2 would have gone to ana had ana been connected
0:30 ana reconnects
  ana is connected again
  offers c2 to ana until 0:50
ana accepts c2
  ana has c2
ana next goes away
  ana will be away after this work
0:40 call c3 billing
  c3 waits in billing, due 1:00, each place takes 13s
explain c3
  interaction c3 of queue billing waits, first in its line: all are at work on others (agents: 1 about to do something else)
  ana NEXT_ACTIVITY: will be AWAY after the work in hand
  flip NEXT_ACTIVITY_WITHDRAWN: interaction c3 would have gone to ana had ana not planned to do something else
ana is available
  ana is available
  offers c3 to ana until 1:00
ana accepts c3
  ana has c3
0:50 call c4 billing
  c4 waits in billing, due 1:10, each place takes 13s
explain c4
  interaction c4 of queue billing waits, first in its line: all are at work on others (agents: 1 at capacity)
  ana NO_CAPACITY: has c1, c2, c3 in hand, which fills profile three
  flip WORK_ENDED: interaction c4 would have gone to ana had ana been through with interaction c1
1:00 ana ends c1
  c1 is over: agent ended
  offers c4 to ana until 1:20
ana accepts c4
  ana has c4
ana ends c2
  c2 is over: agent ended
call c5 billing
  c5 waits in billing, due 1:20, each place takes 12s
explain c5
  interaction c5 of queue billing waits, first in its line: all are at work on others (agents: 1 at the shift limit)
  ana SHIFT_LIMIT: has had 4 of PHONE in this shift
  flip SHIFT_COUNT_RESET: interaction c5 would have gone to ana had ana had fewer in this shift
ana ends c3
  c3 is over: agent ended
ana ends c4
  c4 is over: agent ended
1:00:00 explain c5
  calendar day closes
  ana has nothing counted for the shift any longer
  interaction c5 of queue billing waits, first in its line: nobody who could serve it is at work (agents: 1 off shift)
  ana OFF_SHIFT: is outside the shift day
  flip WITHOUT_SHIFT: interaction c5 would have gone to ana had ana been on shift

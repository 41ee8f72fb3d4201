# Story: Who was overtaken is told by whom and by how much, and what would have turned it.
#
# c1 has waited longer, in a queue with a later target; when ana comes, c2 is due first. As of that moment c1 is told that c2 counted
# as due earlier, and c2 is told what would have sent ana to c1 instead.

queue slow: target 90s
queue quick: target 20s
agent ana

call c1 slow
  c1 waits in slow, due 1:30
0:12 call c2 quick
  c2 waits in quick, due 0:32
0:20 ana signs in
  ana is signed in, available
  offers c2 to ana until 0:40
0:21 ana accepts c2
  ana has c2
explain c1
  interaction c1 of queue slow waits, first in its line: all are at work, one of them on somebody who came later (agents: 1 at capacity)
  ana NO_CAPACITY: has c2 in hand, which fills profile one-at-a-time
  flip WORK_ENDED: interaction c1 would have gone to ana had ana been through with interaction c2
explain c1 as of 0:20
  interaction c1 of queue slow waits, first in its line (agents: 1 for whom another is ahead)
  ana OTHER_AHEAD: interaction c2 counted as due 58s earlier
  flip DUE_EARLIER: interaction c1 would have gone to ana had it been due 58s earlier
explain c2 as of 0:20
  interaction c2 of queue quick goes to ana, who alone could be offered it
  ana: number 1 of those left, 0 units in hand
  flip DUE_EARLIER: interaction c1 would have gone to ana had it been due 58s earlier
explain agent ana as of 0:20
  2 wait in 2 lines; ana would be offered interaction c2 first
  interaction c2 of queue quick, number 1 for this agent: could be offered now
  OTHER_AHEAD: interaction c1 of queue slow, number 2 for this agent: interaction c2 counted as due 58s earlier

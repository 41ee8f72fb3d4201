# Story: Everybody's phone rings, and who comes later joins in.

queue front: offer to 50 at once
agent ana, ben, eva

ana signs in
ben signs in
call c1 front
0:05 eva signs in
0:06 c1 hangs up

# Story: A customer who complained about ana does not get her again, however long it takes.

queue billing
agent ana, ben

ana signs in
call c1 billing: not to ana
1:00 call c2 billing
2:00 ben signs in

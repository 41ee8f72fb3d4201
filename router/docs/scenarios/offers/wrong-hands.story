# Story: Offers that are not yours, not there, or over.

queue billing
agent ana, ben

ana signs in
call c1 billing
ben accepts c1
ben signs in
ben accepts c1
ben declines c1
ana accepts c2
sue accepts c1
ana goes away
ana accepts c1

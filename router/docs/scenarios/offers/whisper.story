# Story: The agent is told something before the customer is put through.

queue vip: whisper "A VIP. Offer the refund without asking."
agent ana

ana signs in
call v1 vip

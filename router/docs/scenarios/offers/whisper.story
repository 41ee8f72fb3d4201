# Story: The agent is told something before the customer is put through.

queue vip: whisper "A VIP. Offer the refund without asking."
agent ana

ana signs in
  ana is signed in, available
call v1 vip
  v1 waits in vip, due 0:20
  offers v1 to ana until 0:20, whispers "A VIP. Offer the refund without asking."

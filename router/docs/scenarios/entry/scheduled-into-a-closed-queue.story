# Story: What is scheduled into a queue that is closed by then takes the queue's exit.

calendar office: open 0:00 to 10:00
queue voicemail
queue billing: hours office; if closed go to voicemail
agent ana

email m1 billing: enters 20:00
  m1 is to enter billing at 20:00
20:00
  10:00 calendar office closes
  m1 moves to voicemail, due 20:20: queue closed
  m1 enters the line, due 20:20
21:00 ana signs in
  ana is signed in, available
  offers m1 to ana until 21:20

export const texts = {
  'sending.progress': 'How much of {name} has been sent',
  'sending.sent': '{sent} of {size} · {percent} %',
  'sending.queued': 'Waits for the file before it',
  'sending.hashing': 'Being prepared',
  'sending.sending': 'Being sent. You can go on with other parts meanwhile.',
  'sending.sealing': 'All of it has arrived; the service is checking and sealing it',
  'sending.paused': 'Paused. What has arrived is kept for a day.',
  'sending.unreached': 'The connection is interrupted. It goes on by itself from where it was.',
  'sending.ended':
    'This upload has ended without the file: it was given up, took too long, or arrived altered. Send it again.',
  'sending.pause': 'Pause',
  'sending.resume': 'Go on',
  'sending.again': 'Send again',
  'sending.drop': 'Do not send',
  'sending.unfinished':
    'A file of {size}, begun {at}, has not arrived whole. Choose the same file again: it goes on from where it was.',
};

export const texts = {
  'access.title': 'Access review',
  'access.text':
    'Access is looked at again {confirmed, plural, one {# day} other {# days}} after it was given or last confirmed, and when it has not been used for {used, plural, one {# day} other {# days}}. Somebody other than the person confirms it or takes it away. Nothing is taken away by itself.',
  'access.basis': 'Basis: {basis}.',
  'access.basis.unconfirmed': 'Basis: {basis}. The periods are our proposal; no lawyer has confirmed them yet.',
  'access.show.all': 'All',
  'access.show.due': 'Due for review',
  'access.show.not-confirmed': 'To be confirmed',
  'access.show.not-signed-in': 'Long unused',
  'access.show.no-second-factor': 'Without second factor',
  'access.show.disabled': 'Disabled',
  'access.shown': '{what} · {count}',
  'access.none': 'Nobody’s access is like this.',
  'access.none.due': 'Nothing is due for review.',
  'access.givenBy': 'since {at}, given by {by}',
  'access.givenBefore': 'given before this was recorded',
  'access.lastSignIn': 'Last sign-in: {at}',
  'access.noSignIn': 'No sign-in known since {at}',
  'access.stands': 'Given or confirmed: {at}',
  'access.due.not-confirmed': 'To be confirmed',
  'access.due.not-signed-in': 'Long unused',
  'access.noSecondFactor': 'No second factor',
  'access.oneOfTwo': 'Confirmed by one of two people',
  'access.own': 'Your own access: somebody else reviews it.',
  'access.step.confirm': 'Confirm',
  'access.step.withdraw': 'Take away',
  'access.stepOf.confirm': 'Confirm the access of {name}',
  'access.stepOf.withdraw': 'Take away the access of {name}',
  'access.explain.confirm':
    'You say that this person still needs these roles. Nothing changes for them; your name is kept with the decision.',
  'access.explain.two':
    'An administrator’s access is confirmed once two people have confirmed it, neither of whom is the administrator.',
  'access.explain.withdraw':
    'The account is closed and open sessions end within a minute. Nothing that the person did is lost; an administrator can open the account again.',
  'access.explain.withdrawHere':
    'The person loses all roles at your agency and open sessions end within a minute. What they are at another agency stays.',
  'access.standing':
    '{due, plural, =0 {Nobody’s access is due for review.} one {The access of # person is due for review.} other {The access of # people is due for review.}}',
  'access.decisions': 'Decisions of reviews',
  'access.decisions.text':
    'Which access was confirmed and which was taken away, by whom and when. Nobody can change this.',
  'access.decisions.none': 'Nothing has been reviewed yet.',
  'access.decisions.none.found': 'Nobody whose login or name has this text has been reviewed.',
  'access.back': 'To the access review',
} as const;

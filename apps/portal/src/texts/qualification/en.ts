export const texts = {
  'advice.title': 'Which article',
  'advice.text':
    'What the referral tells and what you have established speaks for some articles. This is advice from the manual: you decide, and you give the reason.',
  'advice.show': 'See what speaks for which article',
  'advice.hide': 'Close the advice',
  'advice.facts': 'What is established (nothing of it is kept)',
  'advice.articles': 'Articles that you think of',
  'advice.article': '{article}: {title}',
  'advice.consider': 'To be considered',
  'advice.proposed': 'Proposed in the manual, not in force',
  'advice.none': 'Nothing that is known so far speaks for an article.',
  'advice.chosen': 'chosen',
  'advice.because': 'Because: {signs}',
  'advice.warnings': 'Typical errors that this choice would make',
};

import { answering } from './remark.lifecycle.js';
import { whoAnswers } from './who-answers.js';

describe('who hears of a remark beside the head of the unit', () => {
  const roles = new Map([
    ['investigator', ['investigator']],
    ['inspector', ['juvenile-inspector']],
    ['both', ['juvenile-inspector', 'investigator']],
  ]);
  const people = ['investigator', 'inspector', 'both', 'unheard-of'].map((subject) => ({
    subject,
    as: 'assignee' as const,
  }));
  const told = (agency: keyof typeof answering) =>
    whoAnswers(people, answering[agency], (subject) => roles.get(subject)).map(({ subject }) => subject);

  it('is whoever of the case may answer it, and of whom no roles are known yet', () => {
    expect(told('police')).toEqual(['investigator', 'both', 'unheard-of']);
  });

  it('is nobody known whose roles answer nothing there', () => {
    expect(told('school')).toEqual(['unheard-of']);
  });
});

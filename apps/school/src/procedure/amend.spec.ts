import { raisedBy } from './urgency.js';

describe('what is added after sending', () => {
  const sent = { urgency: 'urgent', reasons: ['young-child'] } as const;

  it('raises the urgency', () => {
    expect(raisedBy(sent, { urgency: 'immediate', reasons: ['child-not-safe'] })).toEqual({
      urgency: 'immediate',
      reasons: ['child-not-safe'],
    });
  });

  it('never lowers it', () => {
    expect(raisedBy(sent, { urgency: 'standard', reasons: ['no-sign-of-danger'] })).toBe(sent);
  });

  it('adds its reasons to those that were there', () => {
    expect(raisedBy(sent, { urgency: 'urgent', reasons: ['blackmail', 'young-child'] }).reasons).toEqual([
      'young-child',
      'blackmail',
    ]);
  });
});

import { moreUrgent } from '#libs/contracts';
import { after, arrived, ids, taking, trying, ways, type Taken } from '../../test/given.js';

const acted = ['respondToDanger', { measures: ['child-located'], note: 'Invented.' }] as const;
const told: Taken = ['amend', { note: 'Tonight!', urgency: 'immediate', urgencyReasons: ['child-not-safe'] }];
const codes = ({ outcome }: ReturnType<typeof taking>): string[] => (outcome.notices ?? []).map(({ code }) => code);

describe('danger that is told of later', () => {
  it('makes the case urgent, starts the hour, and reaches whoever works on it, the duty officers and the head at once', () => {
    const given = after(arrived(), ...ways.registered);
    const { outcome, after: now } = taking(given, told);
    expect(now).toMatchObject({ urgency: 'immediate', referral: { urgencyReasons: ['child-not-safe'] } });
    expect(outcome.clocks).toEqual({ start: [{ rule: 'immediate-response', unless: 'running' }] });
    const to = (outcome.notices ?? []).filter(({ code }) => code === 'danger-told').map((notice) => notice.to);
    expect(to).toEqual(
      expect.arrayContaining([
        { role: 'duty-officer', unitId: ids.unit },
        { role: 'head-of-unit', unitId: ids.unit },
      ]),
    );
    expect(new Set(to.map((each) => JSON.stringify(each))).size).toBe(to.length);
  });

  it('is not answered by what was done before it was told', () => {
    const answered = after(arrived({ urgency: 'immediate' }), 'receive', acted);
    expect(answered.dangerAnsweredAt).toBeDefined();
    const { outcome, after: again } = taking(answered, told);
    expect(again.dangerAnsweredAt).toBeUndefined();
    expect(outcome.clocks).toEqual({ start: [{ rule: 'immediate-response', unless: 'running' }] });
    expect(trying(again, ['returnToSchool', { reasonCode: 'incomplete', reason: 'Invented.' }])).toBe(
      'danger-not-answered',
    );
  });

  it('begins an hour of its own where the one before was never answered and ended with the case', () => {
    const ended = { ...after(arrived({ urgency: 'immediate' }), 'receive'), status: 'terminated' };
    expect(taking(ended, told).outcome.clocks?.start).toEqual([{ rule: 'immediate-response', unless: 'running' }]);
  });

  it('can be acted on while the referral is back at the school, and after the case was refused', () => {
    const returned = after(
      arrived(),
      'receive',
      ['returnToSchool', { reasonCode: 'incomplete', reason: 'Invented.' }],
      told,
    );
    expect(after(returned, acted).dangerAnsweredAt).toBeDefined();
    expect(after({ ...returned, status: 'refused' }, acted).status).toBe('refused');
  });

  it('of the public stands in the case to which the message was added', () => {
    const given = after(arrived(), 'receive');
    const words = { words: 'Invented.', data: [] };
    expect(codes(taking(given, ['hearTip', { ...words, urgency: 'immediate' }]))).toContain('danger-told');
    expect(codes(taking(given, ['hearTip', words]))).not.toContain('danger-told');
  });

  it('never makes a case less urgent', () => {
    const urgent = after(arrived({ urgency: 'urgent' }), 'receive', ['amend', { note: 'x', urgency: 'standard' }]);
    expect(urgent.urgency).toBe('urgent');
    expect(moreUrgent('immediate', 'standard')).toBe('immediate');
  });
});

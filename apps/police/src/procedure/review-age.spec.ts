import { ageBandChanged } from '#libs/contracts';
import { actors, after, arrived, ids, now, openCase, taking, type Taken } from '../../test/given.js';
import { investigationLifecycle } from './investigation.lifecycle.js';
import { juvenileInspector } from './readiness/people.checks.js';
import { take } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';

const child = { identified: true, sex: 'female', bornOn: '2008-11-21' } as const;
const young = (): Investigation => arrived({ ageBand: '15-17' }, { child });
const later = (investigation: Investigation, at: string) =>
  take<Investigation>(
    investigationLifecycle,
    'reviewAge',
    investigation,
    {},
    { now: new Date(at), actor: actors.agency, newId: () => ids.chain },
  ).outcome;

describe('ages during a case', () => {
  it('are looked at again on the day on which another band begins, at midnight in Almaty', () => {
    const { outcome } = taking(young(), ['arrive', {}, { marks: [], others: [] }]);
    const seconds = (Date.parse('2026-11-20T19:00:00Z') - now.getTime()) / 1000;
    expect(outcome.timers).toEqual([{ kind: 'step', after: seconds, payload: { step: 'reviewAge' } }]);
  });

  it('change the band, tell who needs to know, and set no further timer once the child is of age', () => {
    const outcome = later(after(young(), 'supportAskedBySchool'), '2026-11-20T19:00:00Z');
    expect(outcome.change?.child).toMatchObject({ ageBand: '18-and-over' });
    expect(outcome.facts).toMatchObject([
      {
        contract: { type: ageBandChanged.type },
        to: ['social-services', 'oversight'],
        open: { ageBand: '18-and-over' },
      },
    ]);
    expect(outcome.timers).toEqual([]);
    expect(juvenileInspector({ ...openCase(), ...outcome.change }).state).toBe('not-applicable');
  });

  it('change nothing before the day, or where no birth date is known', () => {
    expect(later(young(), '2026-11-20T18:59:59Z').facts).toEqual([]);
    expect(later(arrived({ ageBand: '13-14' }), '2030-01-01T00:00:00Z')).toMatchObject({
      facts: [],
      change: { child: { ageBand: '13-14' } },
    });
  });

  it('end the rules for minors for a suspect who comes of age', () => {
    const identify: Taken = [
      'identifySuspect',
      { relation: 'peer', minor: true, person: { bornOn: '2008-12-01' }, attribution: 'By IP.' },
    ];
    const { outcome, after: known } = taking(openCase(), identify);
    expect(outcome.timers).toContainEqual(expect.objectContaining({ payload: { step: 'reviewAge' } }));
    expect(later(known, '2026-11-30T18:59:59Z').change?.suspects).toMatchObject([{ minor: true }]);
    expect(later(known, '2026-11-30T19:00:00Z').change?.suspects).toMatchObject([
      { minor: false, adultSince: expect.any(String) },
    ]);
  });
});

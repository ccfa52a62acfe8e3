import { actors, arrived, ids, mayTake, openCase, taking, type Taken } from '../../test/given.js';

const tell: Taken = ['tellProsecutor', { requestId: ids.referral, role: 'prosecutor', reason: 'complaint' }];

describe('the prosecutor asks who the child is', () => {
  it.each([
    ['arrived', arrived()],
    ['open', openCase()],
  ])(
    'of a case that is %s: name and date of birth are sealed for oversight; the head is told, the log says so',
    (_state, investigation) => {
      const { outcome, after } = taking(investigation, tell);
      const [fact] = outcome.facts ?? [];
      expect(fact?.to).toEqual(['oversight']);
      expect(fact?.open).toEqual({ requestId: ids.referral, region: 'KZ-75', reason: 'complaint' });
      expect(fact?.sealed).toEqual({ oversight: { child: { familyName: 'Canaryname', givenName: 'Demo' } } });
      expect(outcome.notices).toEqual([
        { code: 'identity-asked-by-prosecutor', to: { role: 'head-of-unit', unitId: ids.unit } },
      ]);
      expect(outcome.effects).toEqual([
        { kind: 'note-prosecutor-reading', payload: { role: 'prosecutor', reason: 'complaint' } },
      ]);
      // Whoever works on the case is not disturbed.
      expect(outcome.keepsVersion).toBe(true);
      expect(after.status).toBe(investigation.status);
    },
  );

  it('of a child whom nobody has named: the police say so, and nothing was read', () => {
    const nobody = arrived({ childIdentified: false }, { child: { identified: false, sex: 'female' } });
    const { outcome } = taking(nobody, tell);
    expect(outcome.facts?.[0]).toMatchObject({ open: { code: 'not-identified' }, sealed: {} });
    expect(outcome.effects).toBeUndefined();
  });

  it('is answered by the agency itself, and by nobody who works there', () => {
    for (const [who, actor] of Object.entries(actors))
      expect([who, mayTake('tellProsecutor', openCase(), actor)]).toEqual([who, who === 'agency']);
  });
});

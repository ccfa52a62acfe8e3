import { identityReasons, provisions } from '#libs/legal-basis';
import { take, type Actor } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { identityRequestLifecycle } from './identity-request.lifecycle.js';
import { whyNotAsked } from './identity-request.rules.js';
import type { IdentityRequest, IdentitySupply } from './identity-request.js';

const id = '0193f7d2-0000-7000-8000-000000000001';
const now = new Date('2026-02-02T05:00:00Z');
const prosecutor: Actor = {
  subject: id,
  agency: 'oversight',
  roles: ['prosecutor'],
  units: [],
  region: 'KZ-75',
  locale: 'ru',
};
const supply: IdentitySupply = { isOurs: true, isWithPolice: true, isAsked: false, excluded: [] };
const at = (supplied: IdentitySupply = supply) => ({ now, actor: prosecutor, newId: () => id, supplied });
const request = (status: string, more: Partial<IdentityRequest> = {}): IdentityRequest => ({
  ...{ id, chainId: id, status, version: 1, unitId: null, region: 'KZ-75' },
  people: [{ subject: id, as: 'owner' }],
  ...{ excluded: [], urgency: 'standard', marks: [], openedAt: now, changedAt: now },
  ...{ role: 'prosecutor', reason: 'complaint' },
  ...more,
});
const asking = { chainId: id, reason: 'complaint', words: 'Invented: the mother complains.' };
const child = { familyName: 'Canaryname', givenName: 'Demo', bornOn: '2012-03-04' };

describe('the prosecutor’s need to know who the child is', () => {
  it('given a case with the police, when it is stated, then role and reason travel, and the words do not', () => {
    const { outcome } = take(identityRequestLifecycle, 'ask', request('asked'), asking, at());
    const [fact] = outcome.facts ?? [];
    expect(fact?.to).toEqual(['police']);
    expect(fact?.open).toEqual({ requestId: id, region: 'KZ-75', role: 'prosecutor', reason: 'complaint' });
    expect(fact?.sealed).toEqual({ police: { askedBy: id } });
    expect(JSON.stringify(outcome)).not.toContain('Invented');
  });

  it.each([
    ['other-region', { ...supply, isOurs: false }],
    ['no-case-at-police', { ...supply, isWithPolice: false }],
    ['asked-already', { ...supply, isAsked: true }],
  ])('is refused: %s, and the page knows it beforehand', (rule, circumstances) => {
    expect(() => take(identityRequestLifecycle, 'ask', request('asked'), asking, at(circumstances))).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ rule }) }),
    );
    expect(whyNotAsked(circumstances)?.code).toBe(rule);
    expect(whyNotAsked(supply)).toBeNull();
  });

  it('given the answer, then it is kept for whoever asked and for a day, apart from the record, and they are told without a name', () => {
    const { outcome, status } = take(identityRequestLifecycle, 'receive', request('asked'), { child }, at());
    const endsAt = '2026-02-03T05:00:00.000Z';
    expect(status).toBe('told');
    expect(outcome.change).toEqual({ answeredAt: now.toISOString(), endsAt });
    expect(outcome.effects).toEqual([{ kind: 'keep-child', payload: { child, subject: id, endsAt } }]);
    expect(outcome.timers).toEqual([{ kind: 'step', after: 86_401, payload: { step: 'expire' } }]);
    expect(outcome.notices).toEqual([{ code: 'identity-told', to: { subject: id } }]);
    expect(JSON.stringify({ ...outcome, effects: [] })).not.toContain('Canary');
  });

  it('given whoever asked was shut out meanwhile, then nothing is kept and nobody is told', () => {
    const { outcome } = take(identityRequestLifecycle, 'receive', request('asked', { people: [] }), { child }, at());
    expect([outcome.effects, outcome.notices]).toEqual([[], []]);
  });

  // The lawful and unlawful ways, written by hand.
  it.each([
    ['asked', 'receive', 'told'],
    ['asked', 'receiveNotHeld', 'not-held'],
    ['told', 'expire', 'over'],
    ['asked', 'expire', null],
    ['told', 'receive', null],
    ['over', 'receive', null],
    ['not-held', 'receive', null],
    ['over', 'expire', null],
  ])('from %s by %s to %s', (from, step, to) => {
    const taking = (): string =>
      take(identityRequestLifecycle, step, request(from), { child, code: 'no-case' }, at()).status;
    if (to === null) expect(taking).toThrow(Problem);
    else expect(taking()).toBe(to);
  });

  it('has reasons with a basis in the register, in three languages', () => {
    for (const { says, basis } of Object.values(identityReasons)) {
      expect(Object.values(says).every((text) => text.trim() !== '')).toBe(true);
      expect(provisions[basis].confirmed).toBe(false);
    }
  });
});

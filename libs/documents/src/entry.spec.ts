import { regions } from '#libs/contracts';
import { samples } from './samples.js';
import { entryOf } from './entry.js';
import { issuerOf } from './issuer.js';
import { documentKindCodes, documentKinds } from './kinds.js';

describe('the entry of a document', () => {
  const notice = samples['registration-notice'];

  it('has one hash, whatever the order in which the data were gathered', () => {
    const { issuer, ...rest } = notice;
    expect(entryOf('registration-notice', { ...rest, issuer }).hash).toBe(entryOf('registration-notice', notice).hash);
  });

  it('has another hash when one letter of the data or the kind is another', () => {
    const { hash } = entryOf('registration-notice', notice);
    const other = { ...notice, referral: { ...notice.referral, number: 'S-2026-000124' } };
    expect(entryOf('registration-notice', other).hash).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses data that the kind does not know: a name cannot slip in beside', () => {
    expect(() => entryOf('registration-notice', { ...notice, childName: 'Canaryname' } as never)).toThrow(/childName/);
  });

  it('carries the provisions that its text cites', () => {
    expect(entryOf('registration-notice', notice).data.basis['cpc-201']).toMatchObject({ ru: 'УПК, ст. 201' });
  });

  it.each(documentKindCodes)('%s: letters that leave the country or go to the reporter name no child', (kind) => {
    const { recipient, identity } = documentKinds[kind];
    if (recipient === 'platform' || recipient === 'reporter') expect(identity).toBe('none');
  });
});

describe('who issues a document', () => {
  const unit = { name: { kk: 'Бөлімше', ru: 'Отдел', en: 'Unit' } };

  it('is the unit by its name, where it has no letterhead', () => {
    expect(issuerOf(unit, 'KZ-71')).toEqual({ unit: unit.name, place: regions['KZ-71'] });
  });

  it('is the unit by its official name, in English by its own where there is none; the rest stands beside it', () => {
    const name = { kk: 'Ресми атауы', ru: 'Официальное наименование' };
    const said = { name, telephone: '+7 700 000 00 00' };
    expect(issuerOf({ ...unit, letterhead: said }, 'KZ-71')).toEqual({
      unit: { ...name, en: 'Unit' },
      place: regions['KZ-71'],
      letterhead: { telephone: '+7 700 000 00 00' },
    });
    expect(issuerOf({ ...unit, letterhead: { name } }, 'KZ-71')).not.toHaveProperty('letterhead');
  });
});

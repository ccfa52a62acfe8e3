import { samples } from './samples.js';
import { entryOf } from './entry.js';
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

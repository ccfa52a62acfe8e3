import { missing, proofs, proofsOf, type Found } from './proofs.js';
import { protections } from './protections.js';

/** What a run says of which everything held. */
const sound: Found = {
  ...{ lost: 0, doubled: 0, out_of_order: 0, stuck: 0, deadlines_missed: 0, deadlines_doubled: 0 },
  ...{ journal_ok: true, custody_ok: true, seals_ok: true, evidence_ok: true, restored_ok: true, drain_seconds: 0.2 },
};

describe('that each invariant can fail', () => {
  it('is proven for each protection that can be switched off', () => {
    expect(new Set(proofs.flatMap(({ without }) => without))).toEqual(new Set(protections));
  });

  it('is not proven by a run in which everything held, nor by one that broke off', () => {
    for (const proof of proofs) {
      expect(missing(proof, sound)).toEqual(Object.keys(proof.finds));
      expect(missing(proof, undefined)).toEqual(Object.keys(proof.finds));
    }
  });

  it('is asked for by names; one that nobody knows is refused', () => {
    expect(proofsOf([])).toBe(proofs);
    expect(proofsOf(['custody', 'resend']).map(({ without }) => without)).toEqual([
      ['resend'],
      ['journal', 'custody', 'evidence'],
    ]);
    expect(() => proofsOf(['everything'])).toThrow(/everything is none of/);
  });
});

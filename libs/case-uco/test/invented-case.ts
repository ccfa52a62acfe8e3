import type { CaseRecord } from '#libs/case-uco';

const id = (n: number): string => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-11-18T09:00:00.000Z';
const hash = (letter: string): string => letter.repeat(64);

/** A case with everything that an export can hold; all of it invented. */
export const inventedCase: CaseRecord = {
  id: id(1),
  number: '267500031000001',
  status: 'open',
  startedAt: at,
  focus: ['fake-identity', 'sexting'],
  authorizations: [{ type: 'order opening the case', identifier: '267500031000001', at }],
  agencies: [
    { id: 'police', name: 'Demonstration police unit' },
    { id: 'expert-bureau', name: 'Demonstration expert bureau' },
  ],
  people: [
    { id: id(10), as: 'investigator', name: 'Investigator Example', agencyId: 'police' },
    { id: id(11), as: 'victim' },
    { id: id(12), as: 'subject', name: 'Suspect Example' },
    { id: 'system', as: 'other' },
  ],
  exhibits: [
    {
      id: id(20),
      number: '1',
      rootNumber: '1',
      kind: 'device',
      sha256: hash('a'),
      custody: [
        { id: id(30), at, action: 'acquired', actor: id(10), reason: 'cpc-125' },
        {
          id: id(31),
          at: '2026-11-19T09:00:00.000Z',
          action: 'handed-over',
          actor: id(10),
          reason: 'examination',
          counterpart: 'expert-bureau',
        },
      ],
    },
    {
      id: id(21),
      number: '1/1',
      rootNumber: '1',
      kind: 'screenshot',
      mediaType: 'image/png',
      size: 2_048,
      sha256: hash('b'),
      md5: 'c'.repeat(32),
      derivedFrom: id(20),
      custody: [{ id: id(32), at, action: 'acquired', actor: 'system', reason: 'cpc-125' }],
    },
  ],
  accounts: [{ id: id(40), platform: 'whatsapp', handle: 'invented-handle', owner: id(12), attributedBy: [id(21)] }],
  conversations: [
    {
      id: id(50),
      platform: 'whatsapp',
      participants: [id(40)],
      exhibits: [id(21)],
      messages: [
        { id: '1', from: id(40), sentAt: at, text: 'Hello' },
        { id: '2', text: 'Who is this?' },
      ],
    },
  ],
};

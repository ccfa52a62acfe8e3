import { after, openCase, taking, trying, now, type Taken } from '../../test/given.js';
import { nextExhibit } from './evidence-register.js';
import type { Investigation } from './investigation.js';
import { shownItem } from '../records/evidence.view.js';

const hash = (letter: string): string => letter.repeat(64);
const open = openCase();
const seizure: Taken = [
  'recordAcquisition',
  {
    how: 'seized',
    fromWhom: 'From the invented suspect, at home.',
    acquiredAt: now.toISOString(),
    participants: [{ as: 'witness', name: 'Canarywitness' }, { as: 'specialist' }],
    medium: { kind: 'write-protected-drive', label: 'Drive 1' },
    film: { sha256: hash('f') },
    items: [
      { kind: 'device' },
      { kind: 'device-image', sha256: hash('a'), partOf: 0 },
      { kind: 'message-log', sha256: hash('b'), partOf: 1 },
      { kind: 'device-image', sha256: hash('c'), partOf: 0 },
    ],
  },
];
const seized = after(open, seizure);
const gaps = (investigation: Investigation, place: number) => {
  const item = investigation.evidence[place]!;
  const protocol = investigation.protocols.find(({ id }) => id === item.protocolId);
  return shownItem(item, protocol, [item]).protocol;
};

describe('an acquisition', () => {
  it('is one protocol of several items and its film, in a tree with exhibit numbers', () => {
    expect(seized.evidence.map(({ kind, exhibit }) => [kind, exhibit])).toEqual([
      ['device', '1'],
      ['device-image', '1/1'],
      ['message-log', '1/1/1'],
      ['device-image', '1/2'],
      ['video', '2'],
    ]);
    expect(new Set(seized.evidence.map(({ protocolId }) => protocolId)).size).toBe(1);
    expect(seized.protocols).toMatchObject([{ filmed: true, filmId: seized.evidence[4]?.id, how: 'seized' }]);
    expect(gaps(seized, 0)).toMatchObject({ missing: [], filmMissing: false });
  });

  it('goes on counting where the register stands, at every place of the tree', () => {
    const [device] = seized.evidence;
    expect(nextExhibit(seized.evidence, device?.id)).toBe('1/3');
    const more = after(seized, [
      'recordEvidence',
      { kind: 'photo', sha256: hash('d'), parentId: device?.id, how: 'copied' },
    ]);
    expect(more.evidence.at(-1)?.exhibit).toBe('1/3');
    expect(
      after(more, ['recordEvidence', { kind: 'photo', sha256: hash('e'), how: 'copied' }]).evidence.at(-1)?.exhibit,
    ).toBe('3');
  });

  it('takes a device without a hash, but nothing else; and no device without a specialist', () => {
    const one = (item: object, more: object = {}): Taken => [
      'recordAcquisition',
      { how: 'seized', items: [item], ...more },
    ];
    expect(trying(open, one({ kind: 'photo' }))).toBe('neither-file-nor-hash');
    expect(trying(open, one({ kind: 'device' }))).toBe('specialist-missing');
    expect(trying(open, one({ kind: 'device' }, { specialistPresent: true }))).toBe('open');
  });

  it('names what an item was made from only among what stands before it', () => {
    const items = [{ kind: 'photo', sha256: hash('a'), partOf: 0 }];
    expect(trying(open, ['recordAcquisition', { how: 'copied', items }])).toBe('origin-unknown');
    const elsewhere = { kind: 'photo', sha256: hash('a'), parentId: open.id, how: 'copied' };
    expect(trying(open, ['recordEvidence', elsewhere])).toBe('origin-unknown');
  });

  it('gets one item more under the same protocol', () => {
    const protocolId = seized.protocols[0]?.id;
    const more: Taken = ['recordEvidence', { kind: 'device', protocolId }];
    expect(after(seized, more).evidence.at(-1)).toMatchObject({ protocolId, exhibit: '3' });
    expect(after(seized, more).protocols).toHaveLength(1);
    expect(trying(seized, ['recordEvidence', { kind: 'document', sha256: hash('a') }])).toBe('protocol-missing');
    expect(trying(seized, ['recordEvidence', { kind: 'document', sha256: hash('a'), protocolId: open.id }])).toBe(
      'protocol-missing',
    );
  });
});

describe('a protocol', () => {
  const begun = after(open, ['recordEvidence', { kind: 'screenshot', sha256: hash('a'), how: 'captured' }]);
  const protocolId = begun.protocols[0]?.id;

  it('says no time that has not come; clocks may differ by a little', () => {
    const in_ = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
    const of = (acquiredAt: string): Taken => [
      'recordEvidence',
      { kind: 'photo', sha256: hash('d'), how: 'copied', acquiredAt },
    ];
    expect([trying(open, of(in_(4))), trying(open, of(in_(6)))]).toEqual(['open', 'time-not-come']);
    const [recordAcquisition, act] = seizure as [string, object];
    expect(trying(open, [recordAcquisition, { ...act, acquiredAt: in_(60) }] as Taken)).toBe('time-not-come');
    const begun = after(open, ['recordEvidence', { kind: 'photo', sha256: hash('d'), how: 'copied' }]);
    const protocolId = begun.protocols.at(-1)?.id;
    expect(trying(begun, ['completeProtocol', { protocolId, acquiredAt: in_(60) }])).toBe('time-not-come');
    const handed = { giver: 'A', receiver: 'B', reason: 'x', sha256: hash('d'), handedOverAt: in_(60) };
    const evidenceId = begun.evidence.at(-1)?.id;
    expect(trying(begun, ['recordHandOver', { evidenceId, ...handed }])).toBe('time-not-come');
  });

  it('may be begun incomplete, and says what is missing', () => {
    expect(gaps(begun, 0)).toMatchObject({ missing: ['from-whom', 'when', 'medium'], filmMissing: true });
  });

  it('is completed, once for each part, and never written over', () => {
    const complete: Taken = [
      'completeProtocol',
      { protocolId, fromWhom: 'From the child.', acquiredAt: now.toISOString(), medium: { kind: 'write-once-disc' } },
    ];
    const completed = after(begun, complete);
    expect(gaps(completed, 0)).toMatchObject({ missing: [] });
    expect(trying(completed, complete)).toBe('protocol-part-stands');
    expect(trying(completed, ['completeProtocol', { protocolId, fromWhom: 'Another.' }])).toBe('protocol-part-stands');
    const noted = taking(completed, ['noteOnProtocol', { protocolId, note: 'It was the mother’s phone.' }]);
    expect(noted.after.protocols).toMatchObject([{ notes: 1 }]);
    expect(noted.after.evidenceWords).toMatchObject([{ kind: 'note', about: protocolId }]);
  });

  it('takes for its film only a video with a hash that stands in the register', () => {
    expect(trying(begun, ['completeProtocol', { protocolId, filmId: begun.evidence[0]?.id }])).toBe('film-unknown');
    const filmed = after(begun, ['recordEvidence', { kind: 'video', sha256: hash('f'), how: 'copied' }]);
    const filmId = filmed.evidence.at(-1)?.id;
    expect(gaps(after(filmed, ['completeProtocol', { protocolId, filmId }]), 0)).toMatchObject({ filmMissing: false });
  });
});

describe('an item', () => {
  const [device, image, log] = seized.evidence.map(({ id }) => id);
  const tests = { lawfulness: 'passes', relevance: 'passes', reliability: 'doubtful', probativeValue: 'passes' };

  it('is weighed by the four tests, again and again, and each weighing stays', () => {
    const weigh: Taken = ['assessEvidence', { evidenceId: log, ...tests, grounds: 'As the expert says.' }];
    expect(after(seized, weigh, weigh).evidence[2]?.assessments).toMatchObject([tests, tests]);
    expect(trying(seized, ['assessEvidence', { evidenceId: log, lawfulness: 'passes' }])).toBe('input-invalid');
  });

  it('that is unlawful takes along what was made from it, and is no object of an examination any more', () => {
    const without = after(seized, [
      'excludeEvidence',
      { evidenceId: image, reasonCode: 'unlawful', reason: 'No warrant.' },
    ]);
    expect(without.evidence.map(({ excluded, reliedOn }) => [excluded?.reasonCode, excluded?.with, reliedOn])).toEqual([
      [undefined, undefined, true],
      ['unlawful', undefined, false],
      ['unlawful', image, false],
      [undefined, undefined, true],
      [undefined, undefined, true],
    ]);
    const order = (evidenceId: string | undefined): Taken => [
      'orderExamination',
      {
        kind: 'computer-technical',
        object: 'The log.',
        questions: ['Was it changed?'],
        termDays: 10,
        evidenceIds: [evidenceId],
      },
    ];
    expect([trying(seized, order(log)), trying(without, order(log)), trying(seized, order(device))]).toEqual([
      'open',
      'evidence-unknown',
      'object-not-hashed',
    ]);
    expect(trying(without, ['excludeEvidence', { evidenceId: log, reasonCode: 'other', reason: 'x' }])).toBe(
      'evidence-excluded',
    );
    const duplicate = after(seized, [
      'excludeEvidence',
      { evidenceId: image, reasonCode: 'duplicate', reason: 'Twice.' },
    ]);
    expect(duplicate.evidence[2]?.excluded).toBeUndefined();
  });

  it('changes hands with its hash, and a hash that differs is recorded and told', () => {
    const give = (sha256?: string): Taken => [
      'recordHandOver',
      {
        evidenceId: image,
        giver: 'A',
        receiver: 'B',
        reason: 'To the expert.',
        handedOverAt: now.toISOString(),
        sha256,
      },
    ];
    expect(trying(seized, give())).toBe('hash-not-taken');
    const differs = taking(seized, give(hash('0')));
    expect(differs.after.evidence[1]?.handOvers).toMatchObject([{ hashMatches: false }]);
    expect(differs.outcome.notices).toMatchObject([{ code: 'evidence-hash-differs' }]);
    expect(after(seized, give(hash('a'))).evidence[1]?.handOvers).toMatchObject([{ hashMatches: true }]);
  });

  it('names nobody outside its sealed words', () => {
    const { sealed: _personal, evidenceWords: _words, ...rest } = seized;
    expect(JSON.stringify(rest)).not.toMatch(/Canary|invented suspect/);
  });
});

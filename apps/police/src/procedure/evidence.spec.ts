import { dataRequestOrdered, examinationOrdered } from '#libs/contracts';
import {
  after,
  arrived,
  conclusionOn,
  ids,
  newId,
  now,
  openCase,
  type Taken,
  taking,
  trying,
  ways,
} from '../../test/given.js';
import type { Investigation } from './investigation.js';

const open = openCase();
const sha256 = 'b'.repeat(64);
const protocol = {
  kind: 'message-log',
  sha256,
  how: 'copied',
  fromWhom: 'From the child, by her own phone.',
  acquiredAt: now.toISOString(),
};
const withEvidence = after(open, ['recordEvidence', protocol]);
const evidenceId = withEvidence.evidence[0]?.id ?? '';
const examination = {
  kind: 'psycholinguistic',
  object: 'The correspondence.',
  questions: ['Is there persuasion?'],
  evidenceIds: [evidenceId],
  termDays: 10,
};
const request = { kind: 'disclosure', platform: 'whatsapp', asked: 'Subscriber and addresses.' };

describe('evidence', () => {
  it('has a hash, its own or the vault’s', () => {
    expect(trying(open, ['recordEvidence', { ...protocol, sha256: undefined }])).toBe('neither-file-nor-hash');
    expect(trying(open, ['recordEvidence', { ...protocol, sha256: undefined, fileId: newId() }])).toBe(
      'neither-file-nor-hash',
    );
    expect(withEvidence.evidence[0]).toMatchObject({ sha256, source: 'police', kind: 'message-log' });
  });

  it('takes its hash from the vault, not from whoever writes the protocol', () => {
    const file = { fileId: newId(), sha256, size: 10, mediaType: 'image/png' };
    const uploaded = after(open, ['attachFile', file]);
    expect(trying(uploaded, ['recordEvidence', { ...protocol, fileId: file.fileId, sha256: 'c'.repeat(64) }])).toBe(
      'neither-file-nor-hash',
    );
    const recorded = after(uploaded, ['recordEvidence', { ...protocol, sha256: undefined, fileId: file.fileId }]);
    expect(recorded.evidence[0]).toMatchObject(file);
    expect(recorded.unregisteredFiles).toEqual([]);
  });

  it('of a device is taken with a specialist', () => {
    const device = { ...protocol, kind: 'device', how: 'seized' };
    expect(trying(open, ['recordEvidence', device])).toBe('specialist-missing');
    expect(trying(open, ['recordEvidence', { ...device, specialistPresent: true }])).toBe('open');
  });

  it('that arrived damaged is refused aloud', () => {
    const transferId = newId();
    const { outcome, after: refused } = taking(open, [
      'fileRefused',
      { transferId, source: 'school', code: 'hash-mismatch' },
    ]);
    expect(refused.awaitedFiles).toEqual([{ transferId, source: 'school', refusedFor: 'hash-mismatch' }]);
    expect(outcome.notices?.map(({ code }) => code)).toEqual(['file-refused', 'file-refused']);
  });

  it('keeps the words of a protocol out of everything but what is sealed', () => {
    const { evidenceWords, ...rest } = withEvidence;
    expect(JSON.stringify(rest)).not.toContain('own phone');
    expect(evidenceWords).toMatchObject([
      {
        about: withEvidence.protocols[0]?.id,
        kind: 'protocol',
        sealed: { text: expect.stringContaining('own phone') },
      },
    ]);
  });
});

describe('a request to a platform', () => {
  const fact = (investigation: Investigation, input: object) =>
    taking(investigation, ['orderDataRequest', input]).outcome.facts?.[0];

  it('names accounts and no child', () => {
    const ordered = fact(open, request);
    expect(ordered?.contract.type).toBe(dataRequestOrdered.type);
    expect(JSON.stringify(ordered)).not.toContain('Canaryname');
    expect(ordered?.sealed['platform-liaison']).toMatchObject({
      caseReference: '26-KZ75-000000000123',
      accounts: [{ platform: 'whatsapp', handle: '+7 700 000 00 00' }],
    });
  });

  it('never asks about the child’s own account by itself', () => {
    const own = arrived({}, { accounts: [{ platform: 'whatsapp', handle: 'child', belongsTo: 'child' }] });
    expect(trying(after(own, ...ways.registered), ['orderDataRequest', request])).toBe('account-missing');
  });

  it('may only preserve before the report is registered', () => {
    const received = after(arrived(), 'receive');
    expect(trying(received, ['orderDataRequest', request])).toBe('not-registered-yet');
    expect(trying(received, ['orderDataRequest', { ...request, kind: 'preservation' }])).toBe('received');
  });

  it.each([
    ['operator', 'operator-request'],
    ['telegram', 'cpc-501-508'],
  ])('to %s rests on %s', (platform, basis) => {
    expect(fact(open, { ...request, platform, accounts: [{ platform, handle: 'x' }] })?.open).toMatchObject({ basis });
  });

  it('carries who must not be told', () => {
    expect(fact({ ...open, excluded: [ids.excluded] }, request)?.open).toMatchObject({
      excludedSubjects: [ids.excluded],
    });
  });

  it('stays withdrawn when the answer crossed the withdrawal, and the answer is kept', () => {
    const ordered = after(open, ['orderDataRequest', request]);
    const requestId = ordered.dataRequests[0]?.id;
    const withdrawn = after(ordered, ['withdrawDataRequest', { requestId, reasonCode: 'wrong-account' }]);
    const answered = after(withdrawn, [
      'recordDataRequestAnswered',
      { requestId, whole: true, note: 'Here.', data: [], transfers: [ids.chain], sha256: 'a'.repeat(64) },
    ]);
    expect(answered.dataRequests[0]).toMatchObject({ status: 'withdrawn' });
    expect(answered.awaitedFiles).toEqual([{ transferId: ids.chain, source: 'platform', about: requestId }]);
    expect(trying(withdrawn, ['withdrawDataRequest', { requestId, reasonCode: 'other' }])).toBe('request-withdrawn');
  });

  it('is withdrawn silently when the liaison had given it back', () => {
    const ordered = after(open, ['orderDataRequest', request]);
    const requestId = ordered.dataRequests[0]?.id;
    const returned = after(ordered, [
      'recordDataRequestReturned',
      { requestId, reasonCode: 'basis-missing', reason: 'x' },
    ]);
    expect(taking(returned, ['withdrawDataRequest', { requestId, reasonCode: 'other' }]).outcome.facts).toEqual([]);
    expect(taking(ordered, ['withdrawDataRequest', { requestId, reasonCode: 'other' }]).outcome.facts).toHaveLength(1);
  });
});

describe('an examination', () => {
  const refusals: readonly (readonly [string, object, string])[] = [
    ['an object that is not in the register', { evidenceIds: [newId()] }, 'object-not-hashed'],
    ['no object', { evidenceIds: [] }, 'object-missing'],
    ['no question', { questions: [] }, 'questions-missing'],
    ['an empty question', { questions: [' '] }, 'questions-missing'],
    [
      'a doctor without consent',
      { kind: 'medical', consents: { child: true, representative: false } },
      'consent-missing',
    ],
  ];

  it.each(refusals)('is not ordered with %s', (_name, change, code) => {
    expect(trying(withEvidence, ['orderExamination', { ...examination, ...change }])).toBe(code);
  });

  it('goes with its objects, hashes and files, and without the child’s name', () => {
    const fileId = newId();
    const file = { ...after(open, ['attachFile', { fileId, sha256, size: 4, mediaType: 'image/png' }]) };
    const recorded = after(file, ['recordEvidence', { ...protocol, fileId }]);
    const manifest = {
      transferId: newId(),
      itemId: fileId,
      size: 4,
      sha256,
      md5: 'd'.repeat(32),
      cipherSize: 50,
      cipherSha256: sha256,
      contentKey: 'k',
      frameFormat: 'f',
      mediaType: 'image/png',
    };
    const input = { ...examination, evidenceIds: [recorded.evidence[0]?.id], childInitials: 'C. D.' };
    const { outcome } = taking(recorded, [
      'orderExamination',
      input,
      { signature: 'Demo Investigator 3', manifests: { [fileId]: manifest } },
    ]);
    const [fact] = outcome.facts ?? [];
    expect(fact?.contract.type).toBe(examinationOrdered.type);
    expect(fact?.sealed['expert-bureau']).toMatchObject({
      investigator: 'Demo Investigator 3',
      materials: [{ sha256, file: manifest }],
      child: { ageBand: '13-14', sex: 'female', initials: 'C. D.' },
    });
    expect(JSON.stringify(fact)).not.toContain('Canaryname');
  });

  const ordered = after(withEvidence, ['orderExamination', examination]);
  const examinationId = ordered.examinations[0]?.id;
  const concluded = conclusionOn(examinationId ?? '');

  it('asks for materials under a clock that their supply meets', () => {
    const asked = taking(ordered, ['recordExaminationMaterialsRequested', { examinationId, what: 'The original.' }]);
    expect(asked.outcome.clocks).toEqual({ start: [{ rule: 'provide-materials' }] });
    const supplied = taking(asked.after, [
      'supplyMaterials',
      { examinationId, evidenceIds: [evidenceId], note: 'Here.' },
    ]);
    expect([supplied.outcome.clocks, supplied.after.examinations[0]?.status]).toEqual([
      { meet: ['provide-materials'] },
      'assigned',
    ]);
  });

  it('is concluded, returned and concluded again', () => {
    const returnIt: Taken = ['returnConclusion', { examinationId, reason: 'Question 1 is open.' }];
    expect(trying(ordered, returnIt)).toBe('no-conclusion');
    const again = after(ordered, concluded, returnIt);
    expect(again.examinations[0]?.status).toBe('conclusion-returned');
    expect(after(again, concluded).examinations[0]?.status).toBe('concluded');
    expect(
      trying(after(ordered, concluded), ['withdrawExamination', { examinationId, reasonCode: 'no-longer-needed' }]),
    ).toBe('examination-ended');
  });

  it('of which we know nothing is not answered', () => {
    expect(trying(ordered, ['recordExaminationAssigned', { examinationId: newId(), dueAt: now.toISOString() }])).toBe(
      'not-found',
    );
  });
});

it('takes actions of the investigation only in an opened case', () => {
  const registered = after(arrived(), ...ways.registered);
  expect(trying(registered, ['recordAction', { action: 'search', protocol: 'x' }])).toBe('case-not-open');
  expect(trying(registered, ['recordAction', { action: 'inspection', protocol: 'x' }])).toBe('registered');
  expect(
    taking(open, ['recordAction', { action: 'operational-search', protocol: 'x' }]).outcome.facts?.[0]?.open,
  ).toEqual({
    region: 'KZ-75',
    stage: 3,
    action: 'operational-search',
    basis: 'operational-search',
  });
});

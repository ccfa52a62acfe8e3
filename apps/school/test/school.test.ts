import { createHash, randomUUID } from 'node:crypto';
import {
  caseConcluded,
  caseOpened,
  checkRefused,
  questionAnswered,
  questionAsked,
  referralAmended,
  referralReceived,
  referralRegistered,
  referralResubmitted,
  referralReturned,
  referralSubmitted,
  rehabilitationReferred,
  supportAccepted,
  supportClosed,
  supportContinuesAtSchool,
  urgentSupportRequestedByPolice,
  urgentSupportRequestedBySchool,
} from '#libs/contracts';
import { system } from '#libs/lifecycle';
import { eventually, rowsSeen, type Person } from '#libs/stage';
import { complete, House, ids } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.stage.clear());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const becomes = (path: string, status: string, by: Person = house.psychologist): Promise<true> =>
  eventually(status, async () => ((await by.get(path)).body.record.status === status ? true : undefined));

describe('a draft', () => {
  test('is saved piece by piece, opened by its author alone, and refused on a stale version', async () => {
    const draft = await house.drafted({});
    const saved = await house.psychologist.post(
      `${draft.path}/save-draft`,
      { content: { noticed: 'First words.' } },
      { 'if-match': String(draft.version) },
    );
    expect(saved.body.record.version).toBe(draft.version + 1);
    const stale = await house.psychologist.post(
      `${draft.path}/save-draft`,
      { content: { noticed: 'Older words.' } },
      { 'if-match': String(draft.version) },
    );
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    await house.psychologist.post(`${draft.path}/save-draft`, { content: { safeNow: 'unknown' } });
    expect((await house.psychologist.get(`${draft.path}/content`)).body.content).toEqual({
      noticed: 'First words.',
      safeNow: 'unknown',
    });
    const { body } = await house.psychologist.get(draft.path);
    expect(body.blocked).toContainEqual(expect.objectContaining({ step: 'submit', code: 'child-or-description' }));
    expect(body.record).toMatchObject({
      number: null,
      urgency: 'urgent',
      urgencyBecause: [{ code: 'safety-unknown' }],
    });
    for (const other of [house.head, house.second, house.teacher]) {
      expect((await other.get(draft.path)).status).toBe(404);
      expect((await other.get(`${draft.path}/content`)).status).toBe(404);
    }
    expect(
      await rowsSeen(house.served, 'SELECT id FROM referrals WHERE id = $1', [draft.id], {
        actor: house.head.actor,
        scope: 'own,unit',
      }),
    ).toEqual([]);
  });

  test('takes nothing that it does not know, and no other school', async () => {
    expect((await house.psychologist.post('/referrals', { schoolId: ids.school, status: 'sent' })).body.code).toBe(
      'input-invalid',
    );
    expect((await house.psychologist.post('/referrals', { schoolId: ids.otherSchool })).body).toMatchObject({
      code: 'rule-unmet',
      rule: 'school-is-mine',
    });
  });

  test('is forgotten when it is discarded', async () => {
    const draft = await house.drafted();
    expect((await house.psychologist.post(`${draft.path}/discard-draft`)).body.record.status).toBe('discarded');
    const { body } = await house.psychologist.post(`${draft.path}/read-identity`, { purpose: 'looking again' });
    expect(JSON.stringify(body)).not.toContain('Canaryname');
  });

  test('a teacher hands it to the psychologist, who sends it', async () => {
    const draft = await house.drafted(complete, house.teacher);
    expect((await house.teacher.post(`${draft.path}/submit`)).body.rule).toBe('psychologist-sends-it');
    expect((await house.teacher.post(`${draft.path}/hand-to-psychologist`, { to: ids.head })).body.rule).toBe(
      'not-a-psychologist-here',
    );
    expect((await house.teacher.post(`${draft.path}/hand-to-psychologist`, { to: ids.second })).status).toBe(200);
    expect((await house.second.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'referral-handed-to-you', recordId: draft.id }),
    );
    expect((await house.second.post(`${draft.path}/submit`)).body.record.status).toBe('sent');
    expect((await house.teacher.get(draft.path)).body.record.status).toBe('sent');
  });
});

describe('a referral', () => {
  test('goes to the police with its files, is asked about, opened, supported and closed; its author learns of all of it', async () => {
    const draft = await house.drafted();
    const bytes = Buffer.from('an invented screenshot');
    const wrong = await house.psychologist.upload(`${draft.path}/files`, bytes, { 'x-file-sha256': 'a'.repeat(64) });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'hash-mismatch' } });
    const headers = { 'x-file-sha256': sha256(bytes), 'x-file-name': encodeURIComponent('Canaryname скриншот.png') };
    const upload = await house.psychologist.upload(`${draft.path}/files`, bytes, headers);
    expect(upload).toMatchObject({ status: 201, body: { sha256: sha256(bytes), size: bytes.length } });
    expect((await house.psychologist.upload(`${draft.path}/files`, bytes, headers)).body.itemId).toBe(
      upload.body.itemId,
    );
    expect((await house.head.upload(`${draft.path}/files`, bytes)).status).toBe(404);

    const file = `${draft.path}/files/${String(upload.body.itemId)}`;
    expect((await house.psychologist.get(file)).bytes).toEqual(bytes);
    expect((await house.head.get(file)).status).toBe(404);
    expect((await house.second.get(file)).status).toBe(404);
    expect((await house.psychologist.get(`${draft.path}/files/${randomUUID()}`)).status).toBe(404);

    const key = { 'idempotency-key': randomUUID() };
    const sent = await house.psychologist.post(`${draft.path}/submit`, {}, key);
    expect(sent.body.record).toMatchObject({
      status: 'sent',
      urgency: 'urgent',
      urgencyBecause: [{ code: 'luring-to-meeting' }],
      expects: { rule: 'receive-referral', of: 'police' },
    });
    expect(sent.body.record.number).toMatch(/^S-\d{4}-\d{6}$/);
    expect(Date.parse(sent.body.record.expects.by) - Date.parse(sent.body.record.submittedAt)).toBe(3 * 3_600_000);
    expect((await house.psychologist.post(`${draft.path}/submit`, {}, key)).body).toEqual(sent.body);

    const [heard] = await house.police.heard(referralSubmitted, draft.chainId);
    expect(heard?.open).toMatchObject({
      referralId: draft.id,
      number: sent.body.record.number,
      region: 'KZ-75',
      schoolId: ids.school,
      ageBand: '13-14',
      fileCount: 1,
    });
    expect(heard?.sealed).toMatchObject({
      child: { familyName: 'Canaryname' },
      accounts: [{ platform: 'whatsapp', belongsTo: 'suspect' }],
      files: [{ name: 'Canaryname скриншот.png' }],
    });
    expect(await house.police.fetch('school', draft.chainId, heard?.sealed.files[0])).toEqual(bytes);
    await eventually('the receipt', async () =>
      (await house.psychologist.get(`${draft.path}/receipts`)).body.items.length > 0 ? true : undefined,
    );
    const { items: receipts } = (await house.psychologist.get(`${draft.path}/receipts`)).body;
    expect(receipts.map(({ says }: { says: object | null }) => says)).not.toContain(null);

    const open = { referralId: draft.id };
    await house.police.say(draft.chainId, referralReceived.of({ open }));
    await becomes(draft.path, 'received');
    const questionId = randomUUID();
    await house.police.say(
      draft.chainId,
      questionAsked.of({ open: { ...open, questionId }, sealed: { school: { question: 'Which class?' } } }),
    );
    await becomes(draft.path, 'question-open');
    expect((await house.psychologist.get(draft.path)).body.deadlines).toMatchObject([
      { rule: 'answer-question', state: 'running' },
    ]);
    expect((await house.psychologist.get(`${draft.path}/correspondence`)).body.questions).toEqual([
      { questionId, question: 'Which class?' },
    ]);
    const more = await house.psychologist.upload(`${draft.path}/files`, Buffer.from('another'), {});
    const answered = await house.psychologist.post(`${draft.path}/answer-question`, {
      questionId,
      answer: 'The seventh.',
      files: [more.body.itemId],
    });
    expect(answered.body.record.status).toBe('received');
    const [answer] = await house.police.heard(questionAnswered, draft.chainId);
    expect(await house.police.fetch('school', draft.chainId, answer?.sealed.files[0])).toEqual(Buffer.from('another'));
    expect((await house.psychologist.get(draft.path)).body.deadlines).toEqual([]);

    const amended = await house.psychologist.post(`${draft.path}/amend`, {
      note: 'She told more.',
      child: { grade: '7' },
    });
    expect(amended.status).toBe(200);
    expect((await house.police.heard(referralAmended, draft.chainId))[0]?.sealed).toMatchObject({
      note: 'She told more.',
      child: { grade: '7' },
    });

    await house.police.say(
      draft.chainId,
      referralRegistered.of({
        open: { ...open, region: 'KZ-75', erdrNumber: '000', registeredAt: new Date().toISOString() },
      }),
    );
    await house.police.say(draft.chainId, caseOpened.of({ open: { ...open, region: 'KZ-75', articles: ['124'] } }));
    await house.police.say(
      draft.chainId,
      caseConcluded.of({ open: { ...open, region: 'KZ-75', outcome: 'convicted' } }),
    );
    await becomes(draft.path, 'concluded');
    await house.police.say(
      draft.chainId,
      rehabilitationReferred.of({
        open: { ...open, region: 'KZ-75', ageBand: '13-14', sex: 'female', excludedSubjects: [] },
        sealed: {},
        to: ['school'],
      }),
    );
    const support = { supportId: randomUUID(), region: 'KZ-75' as const, kind: 'rehabilitation' as const };
    await eventually('the request', async () =>
      (await house.psychologist.get(draft.path)).body.record.support.rehabilitation === 'requested' ? true : undefined,
    );
    await house.social.say(draft.chainId, supportAccepted.of({ open: support }));
    await eventually('support', async () =>
      (await house.psychologist.get(draft.path)).body.record.support.rehabilitation === 'accepted' ? true : undefined,
    );
    expect((await house.psychologist.post(`${draft.path}/close-at-school`)).body.rule).toBe('support-under-way');
    await house.social.say(
      draft.chainId,
      supportContinuesAtSchool.of({
        open: support,
        sealed: { school: { what: 'A talk each week.', contact: 'demo' } },
      }),
    );
    await house.social.say(draft.chainId, supportClosed.of({ open: { ...support, result: 'goals-met' } }));
    await eventually('its end', async () =>
      (await house.psychologist.get(draft.path)).body.record.support.rehabilitation === 'closed' ? true : undefined,
    );
    expect((await house.psychologist.get(`${draft.path}/correspondence`)).body.continues).toMatchObject([
      { what: 'A talk each week.' },
    ]);
    expect(
      (
        await house.psychologist.post(`${draft.path}/record-school-support`, {
          kind: 'talk',
          heldOn: '2026-11-18',
          note: 'We talked.',
        })
      ).status,
    ).toBe(200);
    expect((await house.psychologist.post(`${draft.path}/close-at-school`)).body.record.status).toBe('closed');
    const { milestones, links } = (await house.psychologist.get(draft.path)).body.record;
    const codes = milestones.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([
      'sent',
      'received',
      'question',
      'answered',
      'amended',
      'checking',
      'case-opened',
      'concluded',
      'closed',
    ]);
    // Through all five links by what the school was told; how the investigation went is not among it.
    expect(links.map(({ link, state }: { link: number; state: string }) => [link, state])).toEqual([
      [1, 'done'],
      [2, 'done'],
      [3, 'untold'],
      [4, 'untold'],
      [5, 'done'],
    ]);
    expect(links[1]).toMatchObject({ says: { en: 'The case is concluded' }, since: expect.any(String) });
    expect(JSON.stringify(house.oversight.events)).not.toMatch(/Canaryname|She told|demo-canary/);
  });

  test('is over although the police’s word that they asked for support comes after its end', async () => {
    const { path, chainId } = await house.sent();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = (): void => undefined;
    const asked = new Promise<void>((resolve) => (begun = resolve));
    // The police ask first, and what they say is on its way for long.
    const saying = house.police.parts.transactions.within({ actor: system('police', 'KZ-75') }, async (tx) => {
      tx.state(
        chainId,
        null,
        urgentSupportRequestedByPolice.of({
          open: { referralId: randomUUID(), region: 'KZ-75', ageBand: '13-14', sex: 'female', excludedSubjects: [] },
          sealed: {},
          to: ['school'],
        } as never),
      );
      begun();
      await held;
    });
    await asked;
    const support = { supportId: randomUUID(), region: 'KZ-75' as const, kind: 'urgent' as const };
    await house.social.say(chainId, supportAccepted.of({ open: support }));
    await house.social.say(chainId, supportClosed.of({ open: { ...support, result: 'goals-met' } }));
    const supportNow = async (): Promise<{ code: string }[]> =>
      (await house.psychologist.get(path)).body.record.supportMilestones;
    await eventually('its end', async () => ((await supportNow()).length === 2 ? true : undefined));
    release();
    await saying;
    const told = await eventually('the request', async () => {
      const all = await supportNow();
      return all.length === 3 ? all : undefined;
    });
    expect(told.map(({ code }) => code)).toEqual(['requested', 'accepted', 'closed']);
    expect((await house.psychologist.get(path)).body.record.support.urgent).toBe('closed');
  });

  test('comes back for information and is sent again; a refusal gives its reason and is found by the child no more', async () => {
    const { id, path, chainId } = await house.sent();
    await house.police.say(
      chainId,
      referralReturned.of({
        open: { referralId: id, reasonCode: 'incomplete' },
        sealed: { school: { reason: 'Say when.' } },
      }),
    );
    await becomes(path, 'returned');
    expect((await house.psychologist.get(path)).body).toMatchObject({
      deadlines: [{ rule: 'complete-referral' }],
      record: { expects: { rule: 'complete-referral', of: 'school' } },
    });
    expect((await house.psychologist.post(`${path}/resubmit`, { note: 'In October.' })).body.record.status).toBe(
      'sent',
    );
    expect((await house.police.heard(referralResubmitted, chainId))[0]?.sealed.note).toBe('In October.');
    const { path: another } = await house.sent();
    expect((await house.psychologist.get(`${another}/same-child`)).body.items).toContainEqual(
      expect.objectContaining({ id }),
    );
    await house.police.say(
      chainId,
      checkRefused.of({
        open: { referralId: id, region: 'KZ-75', reasonCode: 'malicious' },
        sealed: { school: { reason: 'Invented.' } },
      }),
    );
    await becomes(path, 'refused');
    expect((await house.psychologist.get(`${path}/correspondence`)).body.reasons).toMatchObject([
      { about: 'returned', reason: 'Say when.' },
      { about: 'refused' },
    ]);
    expect((await house.psychologist.get(`${another}/same-child`)).body.items).not.toContainEqual(
      expect.objectContaining({ id }),
    );
  });

  test('asks for urgent support on day one', async () => {
    const { id, path, chainId } = await house.sent({ ...complete, safeNow: 'no', childRegion: 'KZ-35' });
    expect(
      (await house.psychologist.post(`${path}/request-urgent-support`, { needs: 'Somebody today.' })).body.record
        .support.urgent,
    ).toBe('requested');
    const [asked] = await house.social.heard(urgentSupportRequestedBySchool, chainId);
    expect(asked).toMatchObject({
      open: { region: 'KZ-35', urgency: 'immediate' },
      sealed: { needs: 'Somebody today.', child: { familyName: 'Canaryname' } },
    });
    const [known] = await house.police.heard(urgentSupportRequestedBySchool, chainId);
    expect([known?.sealed, known?.open]).toEqual([undefined, { referralId: id }]);
  });
});

describe('who sees a referral', () => {
  test('the head sees that it exists and how far it is, without its codes; nobody else of the school sees it', async () => {
    const { id, path } = await house.sent();
    const { body } = await house.head.get(path);
    expect(body.record).toMatchObject({ id, status: 'sent' });
    expect(body.record).not.toHaveProperty('summary');
    expect((await house.head.post(`${path}/read-identity`, { purpose: 'curiosity' })).status).toBe(404);
    expect((await house.head.get(`/counts?schoolId=${ids.school}`)).body.total).toBeGreaterThan(0);
    expect((await house.head.get(`/counts?schoolId=${ids.otherSchool}`)).status).toBe(404);
    for (const stranger of [house.second, house.teacher, house.of(randomUUID(), 'head-of-school', ids.otherSchool)])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await house.psychologist.get(`/staff?schoolId=${ids.school}`)).body.items).toHaveLength(4);
  });

  test('whoever must not be told finds nothing: no item, list, count, notice, receipt; by the API and by SQL', async () => {
    const counted = async (): Promise<number> =>
      (await house.head.get(`/counts?schoolId=${ids.school}`)).body.total as number;
    const before = await counted();
    const exclusions = [{ kind: 'staff', subject: ids.head, reason: 'close-to-suspect' }];
    const { id, path, chainId } = await house.sent({ ...complete, exclusions });
    expect((await house.police.heard(referralSubmitted, chainId))[0]?.open.excludedSubjects).toEqual([ids.head]);
    expect(await counted()).toBe(before);
    for (const way of ['', '/receipts', '/access-log', '/content', '/correspondence', '/same-child'])
      expect((await house.head.get(`${path}${way}`)).status).toBe(404);
    const tries: [string, object][] = [
      ['hand-to-psychologist', { to: ids.second }],
      ['amend', { note: 'x' }],
      ['read-identity', { purpose: 'looking' }],
    ];
    for (const [step, input] of tries) expect((await house.head.post(`${path}/${step}`, input)).status).toBe(404);
    expect(JSON.stringify((await house.head.get('/referrals?limit=100')).body)).not.toContain(id);
    expect(JSON.stringify((await house.head.get('/notices')).body)).not.toContain(id);
    expect(
      await rowsSeen(house.served, 'SELECT id FROM referrals WHERE id = $1', [id], {
        actor: house.head.actor,
        scope: 'own,unit',
      }),
    ).toEqual([]);
    expect(await rowsSeen(house.served, 'SELECT id FROM referrals WHERE id = $1', [id])).toEqual([]);
    expect(
      await rowsSeen(house.served, 'SELECT id FROM referrals WHERE id = $1', [id], {
        actor: house.psychologist.actor,
        scope: 'own',
      }),
    ).toHaveLength(1);
  });

  test('who is named later loses sight of it, and of notices that they had', async () => {
    const draft = await house.drafted(complete, house.teacher);
    await house.teacher.post(`${draft.path}/hand-to-psychologist`, { to: ids.psychologist });
    await house.psychologist.post(`${draft.path}/hand-to-psychologist`, { to: ids.second });
    expect(JSON.stringify((await house.psychologist.get('/notices')).body)).toContain(draft.id);
    await house.second.post(`${draft.path}/submit`);
    const exclusions = [ids.head, ids.psychologist].map((subject) => ({
      kind: 'staff',
      subject,
      reason: 'may-be-suspect',
    }));
    expect((await house.second.post(`${draft.path}/amend`, { exclusions })).status).toBe(200);
    expect((await house.head.get(draft.path)).status).toBe(404);
    expect(JSON.stringify((await house.psychologist.get('/notices')).body)).not.toContain(draft.id);
    expect(
      (
        await house.second.post(`${draft.path}/amend`, {
          exclusions: [{ kind: 'staff', subject: ids.second, reason: 'other' }],
        })
      ).body.rule,
    ).toBe('not-the-sender');
  });
});

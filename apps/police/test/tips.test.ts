import { randomUUID } from 'node:crypto';
import {
  applicationAnswered,
  applicationDecided,
  applicationFiled,
  referralRaised,
  referralReceived,
  referralRegistered,
  takedownRemoved,
  tipAddedToCase,
  tipDismissed,
  tipReceived,
  tipRerouted,
  urgentSupportRequestedByPolice,
} from '#libs/contracts';
import { eventually, type House, type Json, type Officer } from './house.js';
import { assigned, houseOf, policeUnit, rowsOf, seen, toldTo } from './units.js';

const almaty = policeUnit('KZ-75');
const karaganda = policeUnit('KZ-35');
/** As the gateway asks for whoever is not signed in. */
const nobody: Officer = {
  subject: '00000000-0000-0000-0000-000000000000',
  role: 'none' as Officer['role'],
  units: [],
  region: '',
};

let house: House;
beforeAll(async () => {
  house = await houseOf([almaty, karaganda]);
});
afterAll(() => house.close());

const words = 'Canarywords: somebody in a game asks for photographs.';
const handle = `canary.${randomUUID().slice(0, 8)}`;

async function tell(more: object = {}, key: string = randomUUID()): Promise<Json> {
  const { status, body } = await house.ask(
    nobody,
    'POST',
    '/public/tips',
    { from: 'child', kind: 'grooming', words, region: 'KZ-75', where: [`@${handle}`], ...more },
    { 'idempotency-key': key },
  );
  if (status !== 201) throw new Error(`refused: ${JSON.stringify(body)}`);
  return body;
}

const status = (code: string) => house.ask(nobody, 'POST', '/public/tips/status', { code });
const tipsOf = async (who: Officer, query = ''): Promise<Json[]> =>
  (await house.ask(who, 'GET', `/tips?limit=100${query}`)).body.items;
const newest = async (who: Officer): Promise<Json> => (await tipsOf(who))[0];
const decide = async (who: Officer, id: string, step: string, input: object): Promise<Json> => {
  const { status: answered, body } = await house.ask(who, 'POST', `/tips/${id}/${step}`, input);
  if (answered !== 200) throw new Error(`${step} was refused: ${JSON.stringify(body)}`);
  return body;
};
const heard = (contract: { type: string }, chainId: string): Promise<Json> =>
  eventually(() =>
    house.neighbour('oversight').heard.find((event) => event.type === contract.type && event.chainId === chainId),
  );

describe('a message from the public', () => {
  it('is followed by its code, which is kept nowhere, and told once however often it is sent', async () => {
    const key = randomUUID();
    const { code, receivedAt, triageBy } = await tell({}, key);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect((await tell({}, key)).code).toBe(code);
    const tip = await newest(almaty.duty);
    expect((await tipsOf(almaty.duty)).filter(({ openedAt }) => openedAt === tip.openedAt)).toHaveLength(1);
    expect(Date.parse(triageBy) - Date.parse(receivedAt)).toBe(3 * 3_600_000);
    expect((await status(code.toLowerCase().replaceAll('-', ' '))).body).toEqual({
      ...{ state: 'waiting', mayAdd: true, receivedAt, changedAt: receivedAt, experts: null },
    });
    const tables = ['tips', 'tip_codes', 'idempotency_keys', 'journal', 'audit_log', 'notices'];
    const kept = JSON.stringify(await Promise.all(tables.map((table) => rowsOf(house, `SELECT * FROM ${table}`))));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  it('lies in quarantine: nothing that it names is found, and nobody but the unit’s officers sees it', async () => {
    await tell();
    const tip = await newest(almaty.duty);
    const tables = await rowsOf(house, 'SELECT particulars, marks FROM tips');
    expect(JSON.stringify(tables)).not.toMatch(/canary/i);
    expect(tables.every((row) => (row as { marks: string[] }).marks.length === 0)).toBe(true);
    expect(JSON.stringify(tip)).not.toMatch(/canary/i);
    for (const other of [karaganda.duty, almaty.investigator, almaty.inspector])
      expect([403, 404]).toContain((await house.ask(other, 'GET', `/tips/${tip.id}`)).status);
    const known = await assigned(house, almaty, {
      accounts: [{ platform: 'instagram', handle, belongsTo: 'suspect' }],
    });
    expect((await seen(house, almaty.investigator, known.id, () => true)).matches).toEqual([]);
    const { body } = await house.ask(almaty.duty, 'POST', `/tips/${tip.id}/read-identity`, { purpose: 'triage' });
    expect(body.words).toEqual([expect.objectContaining({ text: words })]);
    expect(await heard(tipReceived, tip.chainId)).toMatchObject({ open: { urgency: 'urgent', source: 'child' } });
    expect(JSON.stringify(house.neighbour('oversight').heard)).not.toMatch(/canary/i);
  });

  it('becomes a referral without a school, which goes its way as any other', async () => {
    const { code } = await tell({
      safeNow: 'no',
      contact: { way: 'messenger', value: 'canarycontact', when: 'after school' },
    });
    const tip = await newest(almaty.duty);
    expect(tip.urgency).toBe('immediate');
    expect(await toldTo(house, almaty.head, tip.id)).toContain('tip-arrived-immediate');
    await decide(almaty.duty, tip.id, 'raise', {
      ...{ urgency: 'urgent', ageBand: '11-12', sex: 'male', platforms: ['roblox'], ways: ['gaming'] },
      reason: 'Invented: the child is at home with an adult.',
      accounts: [{ platform: 'instagram', handle, belongsTo: 'suspect' }],
    });
    const { investigationId: id } = (await house.ask(almaty.duty, 'GET', `/tips/${tip.id}`)).body.record;
    expect(await heard(referralRaised, tip.chainId)).toMatchObject({ open: { number: tip.number, region: 'KZ-75' } });
    await house.take(almaty.duty, id, 'receive');
    const { next, blocked } = (await house.ask(almaty.duty, 'GET', `/investigations/${id}`)).body;
    expect(next.map(({ step }: Json) => step)).not.toContain('returnToSchool');
    expect(JSON.stringify(blocked)).toContain('no-school');
    await house.take(almaty.duty, id, 'assign', { subjects: [almaty.investigator.subject] });
    await house.take(almaty.investigator, id, 'enter-registration-number', { number: '26-KZ75-000000777' });
    await heard(referralReceived, tip.chainId);
    await heard(referralRegistered, tip.chainId);
    const { body } = await house.ask(almaty.investigator, 'POST', `/investigations/${id}/read-identity`, {
      purpose: 'case-work',
    });
    expect(body).toMatchObject({ noticed: words, ownWords: words });
    expect(JSON.stringify(body.writings)).toMatch(/canarycontact.*after school/);
    expect((await status(code)).body.state).toBe('looked-into');

    // Both of its numbers lead to it, whoever else's they are not.
    const numbered = async (who: Officer, number: string): Promise<string[]> =>
      (await house.ask(who, 'GET', `/investigations?number=${number}`)).body.items.map((each: Json) => each.id);
    expect(await numbered(almaty.investigator, tip.number.toLowerCase())).toEqual([id]);
    expect(await numbered(almaty.head, '26-KZ75-000000777')).toEqual([id]);
    expect(await numbered(karaganda.head, '26-KZ75-000000777')).toEqual([]);
    expect((await tipsOf(almaty.duty, `&number=${tip.number}`)).map((each) => each.id)).toEqual([tip.id]);

    // Now it is found by what it names.
    const later = await assigned(house, karaganda, {
      accounts: [{ platform: 'instagram', handle, belongsTo: 'suspect' }],
    });
    await seen(house, almaty.investigator, id, ({ matches }) => matches.length >= 1);
    await seen(house, karaganda.investigator, later.id, ({ matches }) => matches.length >= 1);

    // And what is written later reaches whoever has the case.
    await house.ask(nobody, 'POST', '/public/tips/more', { code, words: 'He wrote again.' });
    expect(await toldTo(house, almaty.investigator, id)).toContain('tip-about-case');
    const again = await house.ask(almaty.investigator, 'POST', `/investigations/${id}/read-identity`, {
      purpose: 'case-work',
    });
    expect(JSON.stringify(again.body.writings)).toContain('He wrote again.');
    expect(house.neighbour('school').heard.filter(({ chainId }) => chainId === tip.chainId)).toEqual([]);
    expect(
      house.neighbour('social-services').heard.filter(({ type }) => type === urgentSupportRequestedByPolice.type),
    ).toEqual([]);
  });

  it('is added to a case that the unit has, and to no other', async () => {
    const known = await assigned(house, almaty, {});
    const elsewhere = await assigned(house, karaganda, {});
    const { code } = await tell();
    const tip = await newest(almaty.duty);
    const refused = await house.ask(almaty.duty, 'POST', `/tips/${tip.id}/add-to-case`, {
      caseNumber: elsewhere.number,
    });
    expect(refused.body).toMatchObject({ rule: 'no-such-case' });
    await decide(almaty.duty, tip.id, 'add-to-case', { caseNumber: known.number });
    const { body } = await house.ask(almaty.investigator, 'POST', `/investigations/${known.id}/read-identity`, {
      purpose: 'case-work',
    });
    expect(JSON.stringify(body.writings)).toContain(tip.number);
    await heard(tipAddedToCase, tip.chainId);
    expect((await status(code)).body.state).toBe('looked-into');
  });

  it('that says the child is in danger starts the hour of the case to which it is added', async () => {
    const known = await assigned(house, almaty, {});
    await tell({ safeNow: 'no' });
    const tip = await newest(almaty.duty);
    await decide(almaty.duty, tip.id, 'add-to-case', { caseNumber: known.number });
    const { record, deadlines } = (await house.ask(almaty.investigator, 'GET', `/investigations/${known.id}`)).body;
    expect([record.urgency, record.dangerAnsweredAt]).toEqual(['immediate', null]);
    expect(deadlines).toContainEqual(expect.objectContaining({ rule: 'immediate-response', state: 'running' }));
    for (const who of [almaty.investigator, almaty.head, almaty.duty])
      expect(await toldTo(house, who, known.id)).toContain('danger-told');
    // Told once more while that hour runs, it has no second one.
    await tell({ safeNow: 'no' });
    await decide(almaty.duty, (await newest(almaty.duty)).id, 'add-to-case', { caseNumber: known.number });
    const later = (await house.ask(almaty.investigator, 'GET', `/investigations/${known.id}`)).body.deadlines;
    expect(later.filter(({ rule }: Json) => rule === 'immediate-response')).toHaveLength(1);
  });

  it('is shut to whom the case shuts out later', async () => {
    const known = await assigned(house, almaty, {});
    await tell();
    const tip = await newest(almaty.duty);
    await decide(almaty.duty, tip.id, 'add-to-case', { caseNumber: known.number });
    const friend = { ...almaty.duty, subject: randomUUID() };
    const read = async (who: Officer): Promise<number> => (await house.ask(who, 'GET', `/tips/${tip.id}`)).status;
    expect(await read(friend)).toBe(200);
    await house.take(almaty.investigator, known.id, 'name-exclusion', {
      exclusions: [{ kind: 'staff', subject: friend.subject, reason: 'may-be-suspect' }],
      reason: 'Invented.',
    });
    await eventually(async () => ((await read(friend)) === 404 ? true : undefined));
    expect(await read(almaty.duty)).toBe(200);
  });

  it('goes to the region whose matter it is, and its first unit loses it', async () => {
    const { code } = await tell();
    const tip = await newest(almaty.duty);
    await decide(almaty.duty, tip.id, 'pass-on', { toRegion: 'KZ-35', reason: 'The child lives in Karaganda.' });
    expect((await house.ask(almaty.duty, 'GET', `/tips/${tip.id}`)).status).toBe(404);
    expect((await house.ask(karaganda.duty, 'GET', `/tips/${tip.id}`)).body.deadlines).toHaveLength(1);
    await heard(tipRerouted, tip.chainId);
    expect((await status(code)).body.state).toBe('passed-on');
  });

  it('that is unfounded is closed with a reason, and opened again by whoever writes more', async () => {
    const { code } = await tell();
    const tip = await newest(almaty.duty);
    await decide(almaty.duty, tip.id, 'dismiss', { cause: 'no-sign-of-an-offence', reason: 'A quarrel about a ball.' });
    await heard(tipDismissed, tip.chainId);
    expect((await status(code)).body.state).toBe('closed');
    const key = { 'idempotency-key': randomUUID() };
    const more = { code, words: 'It was not about a ball.' };
    expect((await house.ask(nobody, 'POST', '/public/tips/more', more, key)).body.state).toBe('waiting');
    await house.ask(nobody, 'POST', '/public/tips/more', more, key);
    const { record, deadlines } = (await house.ask(almaty.duty, 'GET', `/tips/${tip.id}`)).body;
    expect(record).toMatchObject({ status: 'received', additions: 1 });
    expect(deadlines).toHaveLength(1);
  });

  it('is told in the three languages to whoever decides, once each until they have looked', async () => {
    await tell({ safeNow: 'no' });
    const page = async (who: Officer, query = ''): Promise<Json> =>
      (await house.ask(who, 'GET', `/notices?limit=3${query}`)).body;
    const { items, next } = await page(almaty.duty);
    expect(items[0]).toMatchObject({
      code: 'tip-arrived-immediate',
      says: { en: 'A message from the public: a child is in danger' },
      number: (await newest(almaty.duty)).number,
      seen: false,
    });
    expect((await page(almaty.duty, `&after=${next}`)).items[0].id < items[2].id).toBe(true);
    const seen = await house.ask(almaty.duty, 'POST', '/notices/seen', { upTo: items[0].id });
    expect(seen.status).toBe(200);
    expect((await page(almaty.duty)).items.map((each: Json) => each.seen)).toEqual([true, true, true]);
    // Another who has the role looks for themselves, and nobody looks back.
    expect((await page({ ...almaty.duty, subject: randomUUID() })).items[0].seen).toBe(false);
    await house.ask(almaty.duty, 'POST', '/notices/seen', { upTo: items[2].id });
    expect((await page(almaty.duty)).items[0].seen).toBe(true);
    expect((await page(karaganda.inspector)).items).toEqual([]);
  });

  it('is nothing that an operator of the service sees: only what waits, for whom, and that the law is the same for all', async () => {
    const operator = (role: Officer['role']): Officer => ({ ...almaty.duty, subject: randomUUID(), role });
    const administrator = operator('administrator');
    const { status: answered, body } = await house.ask(administrator, 'GET', '/operation');
    expect(answered).toBe(200);
    expect(body).toMatchObject({ agency: 'police', bus: 'connected', disputedSeals: 0 });
    expect(body.told.map(({ receiver }: Json) => receiver)).toContain('oversight');
    expect(body.heard).toContainEqual({ sender: 'school', waiting: 0, since: null, quarantined: 0 });
    expect((await house.ask(operator('auditor'), 'GET', '/operation')).status).toBe(200);
    expect((await house.ask(almaty.head, 'GET', '/operation')).status).toBe(403);
    expect((await house.ask(administrator, 'GET', '/tips')).status).toBe(403);
    const law = (await house.ask(almaty.investigator, 'GET', '/law')).body;
    expect(law.timeLimits).toContainEqual(
      expect.objectContaining({ code: 'triage-tip', length: { unit: 'hours', n: 24 }, amended: false }),
    );
    expect(law.provisions.length).toBeGreaterThan(50);
  });

  it('is refused clearly where it cannot be taken, and a code that was never given is not found', async () => {
    const ask = (body: object) => house.ask(nobody, 'POST', '/public/tips', body);
    expect((await ask({ words: '', region: 'KZ-75' })).body).toMatchObject({ code: 'input-invalid' });
    expect((await ask({ words, region: 'KZ-00' })).status).toBe(400);
    expect((await status('0000-0000-0000')).status).toBe(404);
    expect((await status('nonsense')).status).toBe(400);
  });
});

describe('a message about cyberbullying', () => {
  const where = 'https://instagram.example/p/canarypage';
  const resources = [{ platform: 'instagram', url: where }];
  const about = { from: 'parent', kind: 'bullying', where: [where], locale: 'ru', words: 'Canarywords mock her.' };
  const statement = 'A page mocks a pupil every day.';

  it('goes to the expert group with the place and what the officer says of it; whoever wrote reads the answer by the code', async () => {
    const { code } = await tell(about);
    const tip = await newest(almaty.duty);
    const nameless = await house.ask(almaty.duty, 'POST', `/tips/${tip.id}/file-application`, { statement });
    expect(nameless).toMatchObject({ status: 422, body: { rule: 'resource-named' } });
    await decide(almaty.duty, tip.id, 'file-application', { statement, resources, kinds: ['hate'] });
    const experts = house.neighbour('expert-bureau');
    const filed = await eventually(() => experts.heard.find(({ chainId }) => chainId === tip.chainId));
    expect(filed.open).toMatchObject({ applicationId: tip.id, number: tip.number, source: 'parent', language: 'ru' });
    expect(filed.sealed).toEqual({ statement, resources, files: [] });
    expect((await heard(applicationFiled.police, tip.chainId)).sealed).toBeUndefined();
    expect((await status(code)).body).toMatchObject({
      state: 'with-experts',
      experts: { removal: 'none', answer: null },
    });

    const takedownId = randomUUID();
    const to = ['police', 'oversight'] as const;
    const open = { applicationId: tip.id, confirmed: true, kinds: ['hate' as const] };
    const takedowns = [{ takedownId, platform: 'instagram' as const }];
    const sealed = { police: { reasons: 'Systematic.' } };
    await experts.say(tip.chainId, applicationDecided.of({ to, open: { ...open, takedowns }, sealed }));
    const answer = { police: { answer: 'Canaryanswer: удаление предписано.' } };
    const said = { applicationId: tip.id, language: 'ru' as const };
    await experts.say(tip.chainId, applicationAnswered.of({ to, open: said, sealed: answer }));
    await eventually(async () => ((await status(code)).body.state === 'answered' ? true : undefined));
    const gone = { takedownId, applicationId: tip.id, how: 'recheck', late: false } as const;
    await house.neighbour('platform-liaison').say(tip.chainId, takedownRemoved.of({ to, open: gone }));
    await eventually(async () => ((await status(code)).body.experts.removal === 'removed' ? true : undefined));
    expect((await status(code)).body.experts).toEqual({ ...{ removal: 'removed', language: 'ru' }, ...answer.police });

    const key = randomUUID();
    const more = { code, words: 'It began again.' };
    const added = await house.ask(nobody, 'POST', '/public/tips/more', more, { 'idempotency-key': key });
    expect(added.body).toMatchObject({ state: 'answered', experts: { answer: null } });
    const kept = await Promise.all(
      ['tips', 'idempotency_keys', 'journal'].map((table) => rowsOf(house, `SELECT * FROM ${table}`)),
    );
    expect(JSON.stringify(kept)).not.toMatch(/Canary(answer|page)|canarypage/);
  });

  it('may be a case as well: both routes run on one chain', async () => {
    const { code } = await tell(about);
    const tip = await newest(almaty.duty);
    await decide(almaty.duty, tip.id, 'file-application', { statement, resources });
    const raised = await decide(almaty.duty, tip.id, 'raise', { urgency: 'urgent', ageBand: '13-14', sex: 'female' });
    expect(raised.record).toMatchObject({ status: 'raised', application: { takedowns: [] } });
    const open = { applicationId: tip.id, confirmed: false, kinds: [], takedowns: [] };
    const to = ['police', 'oversight'] as const;
    const sealed = { police: { reasons: 'Once.' } };
    await house.neighbour('expert-bureau').say(tip.chainId, applicationDecided.of({ to, open, sealed }));
    await eventually(async () => ((await newest(almaty.duty)).application?.confirmed === false ? true : undefined));
    expect((await status(code)).body.state).toBe('looked-into');
  });
});

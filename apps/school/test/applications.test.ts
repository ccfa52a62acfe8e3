import { createHash, randomUUID } from 'node:crypto';
import {
  applicationAnswered,
  applicationDecided,
  applicationFiled,
  applicationWithdrawn,
  fileWithheldBySchool,
  referralSubmitted,
  screenshotWithheld,
  supportAccepted,
  supportDeclined,
  takedownMissed,
  takedownRemoved,
  takedownSent,
  urgentSupportRequestedBySchool,
} from '#libs/contracts';
import { eventually, type PlayedAgency } from '#libs/stage';
import pg from 'pg';
import { House, ids } from './house.js';

/** Enough to be filed. The canary must be found nowhere but in sealed parts. */
const complete = {
  child: { familyName: 'Canaryname', givenName: 'Demo', sex: 'female', ageYears: 13, grade: '7 Б' },
  statement: 'Invented: a page mocks Canaryname every day.',
  manner: ['repeated', 'public'],
  kinds: ['hate'],
  resources: [{ platform: 'instagram', url: 'https://instagram.example/p/demo', handle: '@demo' }],
  applicant: { is: 'parent', name: 'Canaryparent', contact: 'at the office' },
  language: 'kk',
};

let house: House;
let experts: PlayedAgency;
let liaison: PlayedAgency;
beforeAll(async () => {
  house = await House.open();
  [experts, liaison] = await Promise.all([house.stage.play('expert-bureau'), house.stage.play('platform-liaison')]);
});
afterAll(() => house.stage.clear());

interface Draft {
  readonly id: string;
  readonly chainId: string;
  readonly path: string;
}

async function drafted(content: object = complete): Promise<Draft> {
  const { status, body } = await house.psychologist.post('/applications', { schoolId: ids.school, content });
  expect(status).toBe(201);
  const { id, chainId } = body.record as { id: string; chainId: string };
  return { id, chainId, path: `/applications/${id}` };
}

async function filed(content: object = complete): Promise<Draft> {
  const draft = await drafted(content);
  const { status, body } = await house.psychologist.post(`${draft.path}/file-application`);
  expect(body).toMatchObject({ record: { status: 'filed' } });
  expect(status).toBe(200);
  return draft;
}

const becomes = (path: string, is: (record: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> =>
  eventually(path, async () => {
    const { record } = (await house.psychologist.get(path)).body as { record: Record<string, unknown> };
    return is(record) ? record : undefined;
  });

const decided = (applicationId: string, confirmed: boolean, takedownId = randomUUID()) =>
  applicationDecided.of({
    to: ['school', 'oversight'],
    open: {
      ...{ applicationId, confirmed, kinds: confirmed ? ['hate'] : [] },
      takedowns: confirmed ? [{ takedownId, platform: 'instagram' }] : [],
    },
    sealed: { school: { reasons: 'Invented reasons.' } },
  });

describe('an application about cyberbullying', () => {
  test('is refused, and says how to mend it, while no resource is named; a screenshot alone is none', async () => {
    const draft = await drafted({ ...complete, resources: [{ platform: 'instagram' }] });
    await house.psychologist.upload(`${draft.path}/files`, Buffer.from('a picture'));
    const refused = await house.psychologist.post(`${draft.path}/file-application`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule-unmet', rule: 'resource-named' } });
    const { body } = await house.psychologist.get(draft.path);
    expect(body.blocked).toContainEqual(expect.objectContaining({ step: 'fileApplication', code: 'resource-named' }));

    const content = { resources: [{ platform: 'instagram', url: 'no link' }] };
    await house.psychologist.post(`${draft.path}/save-draft`, { content });
    const half = await house.psychologist.post(`${draft.path}/file-application`);
    expect(half.body.unmet.map(({ code }: { code: string }) => code)).toEqual(['resource-named', 'resources-whole']);
  });

  test('goes to the expert group with its screenshots and without the child', async () => {
    const picture = Buffer.from('the page as it was seen');
    const draft = await drafted();
    const attached = await house.psychologist.upload(`${draft.path}/files`, picture, { 'x-file-name': 'page.png' });
    expect(attached).toMatchObject({
      status: 201,
      body: { sha256: createHash('sha256').update(picture).digest('hex') },
    });
    expect((await house.psychologist.post(`${draft.path}/file-application`)).status).toBe(200);
    const [event] = await experts.heard(applicationFiled.school, draft.chainId);
    expect(event?.open).toMatchObject({ applicationId: draft.id, source: 'parent', ageBand: '13-14', language: 'kk' });
    expect(event?.sealed.statement).toBe('Invented: a page mocks C. every day.');
    expect(JSON.stringify(event)).not.toMatch(/Canary|7 Б/);
    const [file] = event?.sealed.files ?? [];
    expect(await experts.fetch('school', draft.chainId, file)).toEqual(picture);
    const [told] = await house.oversight.heard(applicationFiled.school, draft.chainId);
    expect(told?.sealed).toBeUndefined();
    const books = new pg.Client({ connectionString: house.served.database.adminUrl });
    await books.connect();
    for (const table of ['journal', 'applications', 'audit_log'])
      expect(JSON.stringify((await books.query(`SELECT * FROM ${table}`)).rows)).not.toMatch(/Canary/);
    await books.end();
  });

  test('shows its screenshots for a purpose alone, to its author; one that is marked to nobody, whoever has a copy', async () => {
    const draft = await drafted();
    const pictures = await Promise.all(
      ['one picture', 'another picture'].map((text) =>
        house.psychologist.upload(`${draft.path}/files`, Buffer.from(text)),
      ),
    );
    const [first, second] = pictures.map(({ body }) => `${draft.path}/files/${String(body.itemId)}`) as [
      string,
      string,
    ];
    expect((await house.psychologist.post(`${first}/readings`)).body.code).toBe('input-invalid');
    expect((await house.psychologist.look(first)).bytes.toString()).toBe('one picture');
    expect((await house.head.look(first)).status).toBe(404);
    const words = 'An invented description with Canaryname.';
    await house.psychologist.post(`${draft.path}/file-application`);
    await experts.heard(applicationFiled.school, draft.chainId);
    expect((await house.psychologist.post(`${first}/withholding`, { words })).body.withheld).toBe(true);
    expect((await house.psychologist.look(first)).body.code).toBe('bytes-withheld');
    const [told] = await experts.heard(fileWithheldBySchool, draft.chainId);
    expect(told?.sealed).toEqual({ sha256: pictures[0]!.body.sha256, words });

    expect((await house.psychologist.look(second)).status).toBe(200);
    const marked = { sha256: pictures[1]!.body.sha256 as string, words };
    await experts.say(
      draft.chainId,
      screenshotWithheld.of({ to: ['school'], open: { applicationId: draft.id }, sealed: { school: marked } }),
    );
    await eventually('the mark', async () =>
      (await house.psychologist.look(second)).status === 403 ? true : undefined,
    );
  });

  test('is its author’s alone until it is filed; the head sees then that there is one, and no word of it', async () => {
    const draft = await drafted();
    expect((await house.head.get(draft.path)).status).toBe(404);
    expect((await house.teacher.get(draft.path)).status).toBe(403);
    await house.psychologist.post(`${draft.path}/file-application`);
    const { body } = await house.head.get(draft.path);
    expect(body.record).toMatchObject({ status: 'filed', mine: false });
    expect(body.record).not.toHaveProperty('summary');
    expect((await house.head.get(`${draft.path}/content`)).status).toBe(404);
    expect(body.record.expects).toMatchObject({ rule: 'cyberbullying-decision' });
  });

  test('is confirmed, answered, taken down and closed, whichever agency’s word comes first', async () => {
    const { id, chainId, path } = await filed();
    const takedownId = randomUUID();
    const about = { takedownId, applicationId: id };
    const to = ['school', 'oversight'] as const;
    await liaison.say(chainId, takedownSent.of({ to, open: about }));
    await becomes(path, ({ takedowns }) => (takedowns as unknown[]).length === 1);
    await experts.say(chainId, decided(id, true, takedownId));
    await becomes(path, ({ status }) => status === 'confirmed');
    expect((await house.psychologist.post(`${path}/close`)).body).toMatchObject({ rule: 'answer-and-orders-settled' });
    await experts.say(
      chainId,
      applicationAnswered.of({
        to,
        open: { applicationId: id, language: 'kk' },
        sealed: { school: { answer: 'Ойдан шығарылған жауап.' } },
      }),
    );
    await liaison.say(chainId, takedownMissed.of({ to, open: about }));
    await liaison.say(chainId, takedownRemoved.of({ to, open: { ...about, how: 'recheck', late: true } }));
    const record = await becomes(
      path,
      ({ answered, takedowns }) => answered === true && (takedowns as { state: string }[])[0]?.state === 'removed',
    );
    expect(record).toMatchObject({ kinds: ['hate'], takedowns: [{ platform: 'instagram' }], expects: null });
    expect((await house.psychologist.get(`${path}/content`)).body).toMatchObject({
      reasons: 'Invented reasons.',
      answer: 'Ойдан шығарылған жауап.',
    });
    expect((await house.psychologist.post(`${path}/close`)).body.record.status).toBe('closed');
  });

  test('is withdrawn; the experts’ decision that crossed it takes it up again', async () => {
    const { id, chainId, path } = await filed();
    const withdrawn = await house.psychologist.post(`${path}/withdraw`, { reasonCode: 'settled' });
    expect(withdrawn.body.record.status).toBe('withdrawn');
    await experts.heard(applicationWithdrawn, chainId);
    await experts.say(chainId, decided(id, false));
    await becomes(path, ({ status }) => status === 'not-confirmed');
  });
});

describe('what begins beside an application', () => {
  test('signs of grooming go to the police with one step, in the same chain, with the child and the screenshots', async () => {
    const draft = await drafted();
    await house.psychologist.upload(`${draft.path}/files`, Buffer.from('threats'));
    await house.psychologist.post(`${draft.path}/file-application`);
    const referred = await house.psychologist.post(`${draft.path}/refer-to-police`, {
      safeNow: 'no',
      ways: ['threats'],
      forms: ['sexual-blackmail'],
    });
    expect(referred.status).toBe(200);
    const [event] = await house.police.heard(referralSubmitted, draft.chainId);
    expect(event?.open).toMatchObject({ referralId: referred.body.record.referralId, urgency: 'immediate' });
    expect(event?.sealed).toMatchObject({ child: { familyName: 'Canaryname' }, files: [{ size: 7 }] });
    const linked = await house.psychologist.get(`/referrals/${referred.body.record.referralId as string}`);
    expect(linked.body.record).toMatchObject({ status: 'sent', chainId: draft.chainId });
    const again = await house.psychologist.post(`${draft.path}/refer-to-police`, { safeNow: 'no' });
    expect(again.body).toMatchObject({ rule: 'referred-already' });
  });

  test('a referral that could not be sent is not begun either', async () => {
    const { path } = await filed({ ...complete, child: {} });
    const refused = await house.psychologist.post(`${path}/refer-to-police`, { safeNow: 'no' });
    expect(refused).toMatchObject({ status: 422, body: { rule: 'child-or-description' } });
    expect((await house.psychologist.get(path)).body.record.referralId).toBeNull();
  });

  test('support is asked of social services, without the police where they know nothing of the child', async () => {
    const { chainId, path } = await filed();
    const asked = await house.psychologist.post(`${path}/request-support`, { needs: 'Invented: wants to talk.' });
    expect(asked.status).toBe(200);
    const [event] = await house.social.heard(urgentSupportRequestedBySchool, chainId);
    expect(event).toMatchObject({ open: { withoutPolice: true }, sealed: { child: { familyName: 'Canaryname' } } });
    const open = { supportId: randomUUID(), kind: 'urgent', region: 'KZ-75' } as const;
    await house.social.say(chainId, supportAccepted.of({ to: ['school', 'oversight'], open }));
    await becomes(path, ({ support }) => (support as { code: string }[]).some(({ code }) => code === 'accepted'));
    expect(house.police.events.filter((each) => each.chainId === chainId)).toEqual([]);
    // While it goes on it is not asked for twice; once the family has declined it, it is asked for again.
    const again = { needs: 'Invented: wants to talk after all.' };
    expect((await house.psychologist.post(`${path}/request-support`, again)).body.rule).toBe('support-asked-already');
    const declined = supportDeclined.of({ to: ['school', 'oversight'], open: { ...open, by: 'representative' } });
    await house.social.say(chainId, declined);
    await becomes(path, ({ support }) => (support as { code: string }[]).some(({ code }) => code === 'declined'));
    expect((await house.psychologist.post(`${path}/request-support`, again)).status).toBe(200);
    expect((await house.psychologist.post(`${path}/request-support`, again)).body.rule).toBe('support-asked-already');
  });
});

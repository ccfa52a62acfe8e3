import { randomUUID } from 'node:crypto';
import {
  applicationAnswered,
  applicationDecided,
  applicationExtended,
  applicationFiled,
  applicationWithdrawn,
  fileWithheldBySchool,
  identityRead,
  screenshotWithheld,
  takedownOrdered,
} from '#libs/contracts';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { startExpertBureau } from '../src/start.js';

const ids = { bureau: randomUUID(), national: randomUUID(), member: randomUUID() };
const name = { kk: 'Бюро', ru: 'Бюро', en: 'Bureau' };

let stage: Stage;
let served: ServedAgency;
let [school, police, liaison, oversight]: PlayedAgency[] = [];
let member: Person;
let coordinator: Person;
beforeAll(async () => {
  stage = await Stage.set({
    units: [
      { id: ids.bureau, agency: 'expert-bureau', kind: 'expert-bureau', region: 'KZ-75', name },
      { id: ids.national, agency: 'expert-bureau', kind: 'expert-bureau', region: 'KZ-71', name },
    ],
    accounts: [
      {
        ...{ id: ids.member, login: 'member', name: 'Demo Member', locale: 'kk' },
        assignments: [{ agency: 'expert-bureau', role: 'expert-group-member', units: [ids.national], region: 'KZ-71' }],
      },
    ],
  });
  [served, school, police, liaison, oversight] = await Promise.all([
    stage.serve('expert-bureau', startExpertBureau),
    stage.play('school'),
    stage.play('police'),
    stage.play('platform-liaison'),
    stage.play('oversight'),
  ]);
  member = stage.person(served, { subject: ids.member, roles: ['expert-group-member'], units: [ids.national] });
  coordinator = stage.person(served, { roles: ['coordinator'], units: [ids.national] });
});
afterAll(() => stage.clear());

interface Filed {
  readonly id: string;
  readonly chainId: string;
  readonly path: string;
}

const resources = [
  { platform: 'instagram' as const, url: 'https://instagram.example/p/demo' },
  { platform: 'instagram' as const, handle: '@demo' },
  { platform: 'other' as const, url: 'https://forum.example/1' },
  { platform: 'other' as const, url: 'https://board.example/2' },
];

async function filed(by: 'school' | 'police' = 'school', excluded: string[] = [], picture?: Buffer): Promise<Filed> {
  const [id, chainId] = [randomUUID(), randomUUID()];
  const sender = by === 'school' ? school : police;
  const files = picture === undefined ? [] : [await sender?.give('expert-bureau', chainId, picture)];
  await sender?.say(
    chainId,
    applicationFiled[by].of({
      open: {
        ...{ applicationId: id, number: 'B-2026-000001', region: 'KZ-75', source: 'parent', kinds: ['hate'] },
        ...{ platforms: ['instagram', 'other'], resourceCount: 4, ageBand: '13-14', language: 'ru' },
        excludedSubjects: excluded,
      },
      sealed: { 'expert-bureau': { statement: 'Invented: canary facts.', resources, files: files as never } },
    }),
  );
  const path = `/applications/${id}`;
  await eventually('the application', async () => ((await coordinator.get(path)).status === 200 ? true : undefined));
  return { id, chainId, path };
}

describe('the expert group', () => {
  test('has three working days from receipt, twice: for its decision and for the answer', async () => {
    const { path } = await filed();
    const { body } = await member.get(path);
    expect(body.record).toMatchObject({ status: 'arrived', unitId: ids.national, resourceCount: 4 });
    expect(JSON.stringify(body)).not.toContain('canary');
    expect(body.deadlines.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
      'cyberbullying-answer',
      'cyberbullying-decision',
    ]);
    expect((await coordinator.post(`${path}/read-identity`, { purpose: 'curious' })).status).toBe(403);
    expect((await coordinator.post(`${path}/decide`, { confirmed: false, reasons: 'x' })).status).toBe(403);
  });

  test('confirms: an order for each owner goes to the liaison at once, without words; then the applicant is answered', async () => {
    const { id, chainId, path } = await filed('school', [], Buffer.from('a screenshot'));
    const nameless = await member.post(`${path}/decide`, { confirmed: true, reasons: 'Systematic.' });
    expect(nameless).toMatchObject({ status: 422, body: { rule: 'kinds-named' } });
    const file = await eventually('the screenshot', async () => {
      const { record } = (await member.get(path)).body as { record: { files: { itemId?: string }[] } };
      return record.files[0]?.itemId;
    });
    expect((await member.look(`${path}/files/${file}`)).bytes.toString()).toBe('a screenshot');
    expect((await coordinator.look(`${path}/files/${file}`)).status).toBe(403);
    expect((await oversight?.heard(identityRead['expert-bureau'], chainId))?.[0]?.open).toMatchObject({
      what: 'evidence',
    });

    const input = { confirmed: true, kinds: ['hate', 'outing'], reasons: 'Canary: systematic.' };
    const decided = await member.post(`${path}/decide`, input);
    expect(decided.body.record).toMatchObject({ status: 'confirmed', assignee: ids.member });
    const orders = (await liaison?.heard(takedownOrdered, chainId, 3)) ?? [];
    expect(orders.map(({ open }) => [open.platform, open.resourceCount])).toEqual([
      ['instagram', 2],
      ['other', 1],
      ['other', 1],
    ]);
    expect(JSON.stringify(orders)).not.toMatch(/canary/i);
    expect(JSON.stringify(orders)).not.toMatch(/13-14/);
    const [told] = (await school?.heard(applicationDecided, chainId)) ?? [];
    expect(told).toMatchObject({ open: { applicationId: id, confirmed: true }, sealed: { reasons: input.reasons } });

    const answered = await member.post(`${path}/answer`, { answer: 'Вымышленный ответ.' });
    expect(answered.body.record.status).toBe('answered');
    expect((await member.get(path)).body.deadlines).toEqual([]);
    const [answer] = (await school?.heard(applicationAnswered, chainId)) ?? [];
    expect(answer).toMatchObject({ open: { language: 'ru' }, sealed: { answer: 'Вымышленный ответ.' } });
    expect(police?.events.filter((event) => event.chainId === chainId)).toEqual([]);
  });

  test('is shown no screenshot that is marked here or by the school, which hears of the mark', async () => {
    const arrived = (path: string): Promise<{ at: string; sha256: string }> =>
      eventually('the screenshot', async () => {
        const { record } = (await member.get(path)).body as {
          record: { files: { itemId?: string; sha256: string }[] };
        };
        const [file] = record.files;
        return file?.itemId === undefined ? undefined : { sha256: file.sha256, at: `${path}/files/${file.itemId}` };
      });
    const { id, chainId, path } = await filed('school', [], Buffer.from('one more screenshot'));
    const mine = await arrived(path);
    const words = 'An invented description with Canaryname.';
    expect((await member.post(`${mine.at}/withholding`, { words })).body.withheld).toBe(true);
    expect((await member.look(mine.at)).body.code).toBe('bytes-withheld');
    const [told] = (await school?.heard(screenshotWithheld, chainId)) ?? [];
    expect(told).toMatchObject({ open: { applicationId: id }, sealed: { words, sha256: mine.sha256 } });
    expect(JSON.stringify(told?.open)).not.toContain('Canary');

    const second = await filed('school', [], Buffer.from('another screenshot'));
    const theirs = await arrived(second.path);
    expect((await member.look(theirs.at)).status).toBe(200);
    const sealed = { 'expert-bureau': { sha256: theirs.sha256, words } };
    await school?.say(second.chainId, fileWithheldBySchool.of({ to: ['expert-bureau'], open: {}, sealed }));
    await eventually('the mark', async () => ((await member.look(theirs.at)).status === 403 ? true : undefined));
  });

  test('does not confirm: no order goes out, and the police who passed it on hear why', async () => {
    const { chainId, path } = await filed('police');
    await member.post(`${path}/decide`, { confirmed: false, kinds: ['hate'], reasons: 'Once, and in private.' });
    const [told] = (await police?.heard(applicationDecided, chainId)) ?? [];
    expect(told).toMatchObject({ open: { confirmed: false, kinds: [], takedowns: [] } });
    expect(school?.events.filter((event) => event.chainId === chainId)).toEqual([]);
    expect(liaison?.events.filter((event) => event.chainId === chainId)).toEqual([]);
  });

  test('extends its term once, and the applicant learns it with the reason', async () => {
    const { chainId, path } = await filed();
    const extended = await member.post(`${path}/extend`, { calendarDays: 15, reason: 'A second page is looked at.' });
    expect(extended.status).toBe(200);
    expect((await member.post(`${path}/extend`, { calendarDays: 15, reason: 'again' })).body).toMatchObject({
      rule: 'extended-once',
    });
    const [told] = (await school?.heard(applicationExtended, chainId)) ?? [];
    expect(told).toMatchObject({ open: { calendarDays: 15 }, sealed: { reason: 'A second page is looked at.' } });
    const longer = await filed();
    expect((await member.post(`${longer.path}/extend`, { calendarDays: 40, reason: 'too long' })).status).toBe(422);
  });

  test('loses a withdrawn application; one that it has decided already stays', async () => {
    const [early, late] = [await filed(), await filed()];
    await member.post(`${late.path}/decide`, { confirmed: false, reasons: 'No.' });
    for (const { id, chainId } of [early, late])
      await school?.say(
        chainId,
        applicationWithdrawn.of({ open: { applicationId: id, reasonCode: 'applicant-asks' } }),
      );
    await eventually('the end', async () => ((await member.get(early.path)).status === 404 ? true : undefined));
    await eventually('the note', async () => {
      const { record } = (await member.get(late.path)).body as { record: { lateEvents: unknown[]; status: string } };
      return record.lateEvents.length === 1 && record.status === 'not-confirmed' ? true : undefined;
    });
  });

  test('a member who must not be told, and one of another bureau, find nothing', async () => {
    const { path } = await filed('school', [ids.member]);
    expect((await member.get(path)).status).toBe(404);
    const elsewhere = stage.person(served, { roles: ['expert-group-member'], units: [ids.bureau] });
    expect((await elsewhere.get(path)).status).toBe(404);
  });
});

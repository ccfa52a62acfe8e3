import { randomUUID } from 'node:crypto';
import {
  exclusionNamedBySocialServices,
  schoolTold,
  supportClosed,
  supportContinuesAtSchool,
  type EventOf,
} from '#libs/contracts';
import { eventually, type Person } from '#libs/stage';
import { House, ids } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.stage.clear());

const support = { supportId: randomUUID(), region: 'KZ-75' as const, kind: 'rehabilitation' as const };
const what = 'Invented: a quiet place at school, a talk each week.';

async function told(
  by: Person,
  more: Partial<EventOf<typeof schoolTold>['open']> = {},
  chainId: string = randomUUID(),
) {
  await house.social.say(
    chainId,
    schoolTold.of({
      open: {
        ...support,
        ...{ schoolId: ids.school, ageBand: '13-14', sex: 'female', excludedSubjects: [], ...more },
      },
      sealed: { school: { child: { familyName: 'Canaryname', givenName: 'Demo' }, what, contact: 'Centre, 123' } },
    }),
  );
  const { id } = await eventually('the child', async () => {
    const { items } = (await by.get(`/supported-children?chainId=${chainId}`)).body as { items: { id: string }[] };
    return items[0];
  });
  return { chainId, id, path: `/supported-children/${id}` };
}
const statusOf = async (by: Person, path: string): Promise<number> => (await by.get(path)).status;

describe('a child of whom social services tell a school that did not report', () => {
  test('is its psychologist’s, who learns whom to support and how, and does it; the head sees no name', async () => {
    const { path, chainId, id } = await told(house.head);
    const { owner } = (await house.head.get(path)).body.record;
    const [mine, other] =
      owner === ids.psychologist ? [house.psychologist, house.second] : [house.second, house.psychologist];
    const { body } = await mine.get(path);
    expect(body.record).toMatchObject({ status: 'told', ageBand: '13-14', owner: mine.actor.subject });
    expect(JSON.stringify(body)).not.toMatch(/Canaryname|quiet place|Centre, 123/);
    const { items } = (await mine.get('/notices')).body as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ code: 'child-supported-here', recordId: id }));
    const read = (by: Person) => by.post(`${path}/read-identity`, { purpose: 'to support the child' });
    expect((await read(mine)).body).toMatchObject({
      child: { familyName: 'Canaryname', givenName: 'Demo' },
      continues: [{ what, contact: 'Centre, 123' }],
    });
    expect(await statusOf(house.head, path)).toBe(200);
    expect((await read(house.head)).status).toBeGreaterThanOrEqual(403);
    for (const stranger of [other, house.teacher]) expect(await statusOf(stranger, path)).toBeGreaterThanOrEqual(403);

    expect((await mine.post(`${path}/note-support`, {})).status).toBe(400);
    expect((await mine.post(`${path}/take-on`, {})).body.record.status).toBe('supported');
    const note = { kind: 'talk', heldOn: '2026-11-20', note: 'Invented: she came by herself.' };
    expect((await mine.post(`${path}/note-support`, note)).status).toBe(200);

    // What social services say later of the same chain comes here too, and closing does not lose it.
    const more = { what: 'Until the summer.', contact: 'Centre, 123' };
    // Another support of the same child, of which another school may have been told, says nothing here.
    const another = { ...support, supportId: randomUUID(), kind: 'urgent' as const };
    const elsewhere = { what: 'Invented: for another school.', contact: 'Centre, 456' };
    await house.social.say(chainId, supportContinuesAtSchool.of({ open: another, sealed: { school: elsewhere } }));
    await house.social.say(chainId, supportContinuesAtSchool.of({ open: support, sealed: { school: more } }));
    await house.social.say(chainId, supportClosed.of({ open: { ...support, result: 'goals-met' } }));
    await eventually('the news', async () =>
      ((await mine.get(path)).body.record.supportMilestones as unknown[]).length === 3 ? true : undefined,
    );
    expect((await mine.post(`${path}/end`, { reason: 'done' })).body).toMatchObject({
      record: { status: 'ended', endedBecause: 'done' },
    });
    expect((await read(mine)).body).toMatchObject({
      continues: [{ what }, { what: 'Until the summer.' }],
      notes: [{ note: 'Invented: she came by herself.' }],
    });
    const log = (await mine.get(`${path}/access-log`)).body.items as { action: string }[];
    expect(log.map(({ action }) => action)).toContain('supported-child.takeOn');
  });

  test('goes to nobody who must not be told, and is given on; a later exclusion takes it away', async () => {
    const excludedSubjects = [ids.psychologist];
    const { path, chainId } = await told(house.second, { excludedSubjects });
    expect(await statusOf(house.psychologist, path)).toBe(404);
    const give = (by: Person, to: string) => by.post(`${path}/give-to`, { to });
    expect((await give(house.second, ids.psychologist)).body.rule).toBe('not-a-psychologist-here');
    expect((await give(house.second, ids.teacher)).body.rule).toBe('not-a-psychologist-here');
    await house.social.say(
      chainId,
      exclusionNamedBySocialServices.of({
        to: ['school'],
        open: { region: 'KZ-75', excludedSubjects: [ids.second] },
        sealed: {},
      }),
    );
    await eventually('the exclusion', async () => ((await statusOf(house.second, path)) === 404 ? true : undefined));
    // Nobody of the two may have it now: the head is told, and sees it still.
    expect((await house.head.get(path)).body.record.owner).toBeNull();
    const { items } = (await house.head.get('/notices')).body as { items: { code: string }[] };
    expect(items.map(({ code }) => code)).toContain('record-without-hands');
  });

  test('is followed where social services say that more continues, and by the school to which the child goes', async () => {
    const { path, chainId } = await told(house.head);
    const milestones = async (by: Person, at: string) =>
      ((await by.get(at)).body.record.supportMilestones as { code: string }[]).map(({ code }) => code);
    const urgent = { ...support, supportId: randomUUID(), kind: 'urgent' as const };
    const words = { what: 'Invented: also this.', contact: 'Centre, 456' };
    const here = { ...urgent, schoolId: ids.school };
    await house.social.say(chainId, supportContinuesAtSchool.of({ open: here, sealed: { school: words } }));
    await house.social.say(chainId, supportClosed.of({ open: { ...urgent, result: 'goals-met' } }));
    const begun = ['continues-at-school', 'continues-at-school', 'closed'];
    await eventually('the news', async () => ((await milestones(house.head, path)).length === 3 ? true : undefined));
    expect(await milestones(house.head, path)).toEqual(begun);

    // The child goes to another school: this one learns that, and nothing more.
    const elsewhere = house.of(randomUUID(), 'head-of-school', ids.otherSchool);
    const there = await told(elsewhere, { schoolId: ids.otherSchool }, chainId);
    const moved = { ...support, schoolId: ids.otherSchool };
    await house.social.say(chainId, supportContinuesAtSchool.of({ open: moved, sealed: { school: words } }));
    await house.social.say(chainId, supportClosed.of({ open: { ...support, result: 'goals-met' } }));
    await eventually('the news there', async () =>
      (await milestones(elsewhere, there.path)).length === 3 ? true : undefined,
    );
    expect(await milestones(elsewhere, there.path)).toEqual(begun);
    expect(await milestones(house.head, path)).toEqual([...begun, 'another-school-told']);
  });

  test('waits for the head’s choice where no psychologist of the school may be told', async () => {
    const { path } = await told(house.head, { excludedSubjects: [ids.psychologist, ids.second] });
    const { body } = await house.head.get(path);
    expect([body.record.owner, body.next.map(({ step }: { step: string }) => step)]).toEqual([null, ['giveTo']]);
    const { items } = (await house.head.get('/notices')).body as { items: { code: string }[] };
    expect(items[0]?.code).toBe('child-supported-here');
  });

  test('of another school is not seen here', async () => {
    const elsewhere = house.of(randomUUID(), 'head-of-school', ids.otherSchool);
    const { path } = await told(elsewhere, { schoolId: ids.otherSchool });
    for (const each of [house.head, house.psychologist]) expect(await statusOf(each, path)).toBe(404);
  });
});

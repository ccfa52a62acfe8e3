import { randomUUID } from 'node:crypto';
import {
  exclusionNamed,
  exclusionNamedBySocialServices,
  schoolTold,
  supportClosed,
  supportContinuesAtSchool,
  supportPlanned,
} from '#libs/contracts';
import { eventually } from '#libs/stage';
import { Centre, ids } from './centre.js';

let centre: Centre;
beforeAll(async () => {
  centre = await Centre.open();
});
afterAll(() => centre.stage.clear());

/** What social services told schools of a chain; what the police ask of them is told here by hand. */
const heardAtSchool = (chainId: string) =>
  centre.school.events.filter((each) => each.chainId === chainId && each.from === 'social-services');

const supportsOf = async (chainId: string) =>
  (await centre.coordinator.get(`/supports?chainId=${chainId}`)).body.items as {
    id: string;
    kind: string;
    knownAtSchoolId?: string;
    toldSchoolId?: string;
  }[];

const telling = {
  schoolId: ids.school,
  reason: 'Invented: her class teacher is the one whom she trusts.',
  what: 'Invented: a quiet place at school.',
  contact: 'Centre, 123',
};

describe('a child whose chain did not begin at a school', () => {
  test('is told to a school that is chosen, with what it needs and no more; from then on it hears of the support', async () => {
    const { path, chainId, id } = await centre.arrived({ withoutSchool: true });
    await centre.walk(path, centre.planned());
    const offered = (await centre.worker.get('/schools')).body.items as { id: string }[];
    expect(offered.map((each) => each.id)).toEqual(expect.arrayContaining([ids.school, ids.otherSchool]));
    const { next, blocked } = (await centre.worker.get(path)).body;
    expect(next.map(({ step }: { step: string }) => step)).toContain('tellSchool');
    expect(blocked).toContainEqual(expect.objectContaining({ step: 'continueAtSchool', code: 'no-school-in-chain' }));
    const words = { what: telling.what, contact: telling.contact };
    expect((await centre.worker.post(`${path}/continue-at-school`, words)).body.rule).toBe('no-school-in-chain');
    const refused = async (more: object) =>
      (await centre.worker.post(`${path}/tell-school`, { ...telling, ...more })).body;
    expect((await refused({ schoolId: ids.partner })).rule).toBe('not-a-school');
    expect((await refused({ reason: '' })).code).toBe('input-invalid');
    expect(heardAtSchool(chainId)).toEqual([]);

    const record = await centre.walk(path, [[centre.worker, 'tell-school', telling]]);
    expect(record).toMatchObject({ toldSchoolId: ids.school, schoolToldAt: expect.any(String) });
    const [told] = await centre.school.heard(schoolTold, chainId);
    expect(told?.open).toEqual({
      ...{ supportId: id, region: 'KZ-75', kind: 'rehabilitation', schoolId: ids.school },
      ...{ ageBand: '13-14', sex: 'female', excludedSubjects: [] },
    });
    expect(told?.sealed).toEqual({ child: { familyName: 'Canaryname', givenName: 'Demo' }, ...words });
    const [seen] = await centre.oversight.heard(schoolTold, chainId);
    expect(Object.keys(seen!.open).sort()).toEqual(['excludedSubjects', 'kind', 'region', 'supportId']);
    expect(JSON.stringify(seen)).not.toMatch(/Canaryname|quiet place|trusts|Centre, 123/);
    const { body } = await centre.worker.post(`${path}/read-identity`, { purpose: 'last look' });
    expect((body.notes as { about: string; note: string }[]).map(({ about }) => about)).toEqual(
      expect.arrayContaining(['school-told', 'continues-at-school']),
    );

    // One school knows: neither it nor a second one is told by mistake, and what else continues goes the ordinary way.
    expect((await refused({})).rule).toBe('this-school-knows-already');
    expect((await refused({ schoolId: ids.otherSchool })).rule).toBe('another-school-knows');
    await centre.walk(path, [
      [centre.worker, 'continue-at-school', words],
      [centre.worker, 'schedule-session', { at: '2027-01-10T05:00:00.000Z', kind: 'therapy', with: ids.psychologist }],
      [centre.worker, 'close', { result: 'goals-met' }],
    ]);
    await centre.school.heard(supportContinuesAtSchool, chainId);
    await centre.school.heard(supportClosed, chainId);
  });

  test('is known to one school by whichever support told it; another one is told when the child goes there, with a reason', async () => {
    const { path, chainId, id } = await centre.arrived({ withoutSchool: true });
    await centre.walk(path, centre.planned());
    // One that is open already when the school is told, and a third that begins later.
    await centre.asked({ chainId, withoutSchool: true, kind: 'urgent' });
    const urgent = await eventually('the second support', async () =>
      (await supportsOf(chainId)).find((each) => each.kind === 'urgent'),
    );
    await centre.walk(path, [[centre.worker, 'tell-school', telling]]);
    const other = `/supports/${urgent.id}`;
    const known = await eventually('what the second one knows', async () => {
      const found = (await supportsOf(chainId)).find((each) => each.id === urgent.id);
      return found?.knownAtSchoolId === undefined ? undefined : found;
    });
    expect([known.knownAtSchoolId, known.toldSchoolId]).toEqual([ids.school, undefined]);
    await centre.walk(other, centre.planned());
    const refused = async (more: object) =>
      (await centre.worker.post(`${other}/tell-school`, { ...telling, ...more })).body.rule as string;
    expect(await refused({})).toBe('this-school-knows-already');
    expect(await refused({ childChangesSchool: true })).toBe('this-school-knows-already');
    expect(await refused({ schoolId: ids.otherSchool })).toBe('another-school-knows');
    // The school was told of one support: of the other one it hears nothing before something of that continues there.
    const aboutUrgent = () =>
      heardAtSchool(chainId).filter(({ open }) => (open as { supportId?: string }).supportId === urgent.id);
    expect(aboutUrgent()).toEqual([]);
    await centre.walk(other, [[centre.worker, 'continue-at-school', { what: telling.what, contact: 'Centre, 456' }]]);
    const [continues] = await centre.school.heard(supportContinuesAtSchool, chainId);
    expect(continues?.open).toMatchObject({ supportId: urgent.id, schoolId: ids.school });
    const [seen] = await centre.oversight.heard(supportContinuesAtSchool, chainId);
    expect(Object.keys(seen!.open).sort()).toEqual(['kind', 'region', 'supportId']);

    // The child changes school.
    const moved = { schoolId: ids.otherSchool, childChangesSchool: true, reason: 'Invented: the family moved.' };
    await centre.walk(other, [[centre.worker, 'tell-school', { ...telling, ...moved }]]);
    const told = await centre.school.heard(schoolTold, chainId, 2);
    expect(told.map(({ open }) => [open.supportId, open.schoolId])).toEqual([
      [id, ids.school],
      [urgent.id, ids.otherSchool],
    ]);
    const { body } = await centre.worker.post(`${other}/read-identity`, { purpose: 'last look' });
    expect(body.notes).toContainEqual(expect.objectContaining({ about: 'school-told', note: moved.reason }));
    const { items: log } = (await centre.worker.get(`${other}/access-log`)).body;
    expect((log as { action: string }[]).map(({ action }) => action)).toContain('support.tellSchool');
    expect((await centre.worker.post(`${path}/tell-school`, { ...telling, ...moved })).body.rule).toBe(
      'this-school-knows-already',
    );
    await centre.walk(path, [[centre.worker, 'continue-at-school', { what: telling.what, contact: 'Centre, 789' }]]);
    const [, last] = await centre.school.heard(supportContinuesAtSchool, chainId, 2);
    expect(last?.open).toMatchObject({ supportId: id, schoolId: ids.otherSchool });

    // One that begins when the others are over knows, too.
    await centre.walk(other, [
      [centre.worker, 'schedule-session', { at: '2027-01-10T05:00:00.000Z', kind: 'therapy', with: ids.psychologist }],
      [centre.worker, 'close', { result: 'goals-met' }],
    ]);
    await centre.asked({ chainId, withoutSchool: true, kind: 'urgent' });
    const third = await eventually('the third support', async () =>
      (await supportsOf(chainId)).find((each) => ![id, urgent.id].includes(each.id)),
    );
    expect(third.knownAtSchoolId).toBe(ids.otherSchool);
    // Whom nobody may tell reaches the school, although of this support it has heard nothing.
    const exclusions = [{ kind: 'staff', subject: randomUUID(), reason: 'close-to-suspect' }];
    const naming = { exclusions, reason: 'Invented reason.' };
    await centre.walk(`/supports/${third.id}`, [
      [centre.coordinator, 'accept'],
      [centre.coordinator, 'name-exclusion', naming],
    ]);
    const [named] = await centre.school.heard(exclusionNamedBySocialServices, chainId);
    expect(named?.open).toEqual({ excludedSubjects: [exclusions[0]!.subject] });
    expect(
      heardAtSchool(chainId).filter(({ open }) => (open as { supportId?: string }).supportId === third.id),
    ).toEqual([]);
  });

  test('is told to no school without consent or a name, and no school hears of it before', async () => {
    const { path, chainId } = await centre.arrived({ withoutSchool: true, kind: 'urgent' });
    await centre.walk(path, [
      [centre.coordinator, 'accept'],
      [centre.coordinator, 'assign', { worker: ids.worker }],
      [centre.worker, 'start-without-consent', { danger: 'Invented danger.' }],
    ]);
    expect((await centre.worker.post(`${path}/tell-school`, telling)).body.rule).toBe('consent-first');
    expect(heardAtSchool(chainId)).toEqual([]);
  });

  test('reaches the school that was told with whom it must not tell, whoever named them and whenever', async () => {
    const [early, late, own] = [randomUUID(), randomUUID(), randomUUID()];
    const { path, chainId } = await centre.arrived({ withoutSchool: true, excluded: [early] });
    await centre.walk(path, [...centre.planned(), [centre.worker, 'tell-school', telling]]);
    const [told] = await centre.school.heard(schoolTold, chainId);
    expect(told?.open.excludedSubjects).toEqual([early]);
    const exclusions = [{ kind: 'staff' as const, subject: late, reason: 'may-be-suspect' as const }];
    await centre.police.say(
      chainId,
      exclusionNamed.of({
        to: ['social-services'],
        open: { region: 'KZ-75', excludedSubjects: [late] },
        sealed: { 'social-services': { exclusions } },
      }),
    );
    const [heard] = await centre.school.heard(exclusionNamedBySocialServices, chainId);
    expect([heard?.open, heard?.sealed]).toEqual([
      { excludedSubjects: expect.arrayContaining([early, late]) },
      undefined,
    ]);
    const reason = 'Invented reason.';
    const mine = [{ kind: 'staff', subject: own, reason: 'close-to-suspect' }];
    await centre.walk(path, [[centre.worker, 'name-exclusion', { exclusions: mine, reason }]]);
    const all = await centre.school.heard(exclusionNamedBySocialServices, chainId, 2);
    expect(all.at(-1)?.open).toEqual({ excludedSubjects: [own] });
    expect((await centre.police.heard(exclusionNamedBySocialServices, chainId))[0]?.sealed).toMatchObject({ reason });
  });
});

test('a chain that began at a school goes on as before: no school is chosen', async () => {
  const { path, chainId } = await centre.arrived();
  await centre.walk(path, centre.planned());
  const { blocked } = (await centre.worker.get(path)).body;
  expect(blocked).toContainEqual(expect.objectContaining({ step: 'tellSchool', code: 'school-knows-already' }));
  await centre.school.heard(supportPlanned, chainId);
});

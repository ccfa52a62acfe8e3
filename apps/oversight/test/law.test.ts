import { lawApplied, lawCited, lawDecided, sealChainOf } from '#libs/contracts';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';

const day = {
  ...{ on: '2026-12-17', is: 'rest' as const },
  name: { kk: 'ауыстырылған демалыс', ru: 'перенос выходного', en: 'moved day of rest' },
  decision: { number: '№ 777', on: '2026-11-02' },
};
const length = {
  ...{ rule: 'answer-question', length: { unit: 'workingDays', n: 4 }, from: '2026-12-01', running: true },
  basis: {
    ...{ instrument: 'cpc', article: '195' },
    text: { kk: 'Ойдан шығарылған', ru: 'Вымышленное', en: 'An invented change' },
  },
};

describe('what agencies decided about the law', () => {
  let stage: Stage;
  let oversight: ServedAgency;
  let prosecutor: Person;
  let [school, police]: PlayedAgency[] = [];
  const says = async (
    who: PlayedAgency,
    agency: 'school' | 'police',
    kind: 'day' | 'day-withdrawn' | 'length',
    content: object,
  ): Promise<string> => {
    const decisionId = uuid();
    const at = new Date().toISOString();
    const open = { decisionId, kind, role: 'administrator' as const, decidedAt: at, takesEffectAt: at };
    const fact = lawDecided[agency].of({ open: { ...open, content: content as never } });
    await who.say(sealChainOf[agency], fact);
    return decisionId;
  };
  const read = async () => (await prosecutor.get('/law-decisions')).body.items as Record<string, unknown>[];
  const until = (what: string, is: (items: Record<string, unknown>[]) => boolean) =>
    eventually(what, async () => {
      const items = await read();
      return is(items) ? items : undefined;
    });

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    oversight = await stage.serve('oversight', startOversight);
    [school, police] = [await stage.play('school'), await stage.play('police')];
    prosecutor = stage.person(oversight, { roles: ['prosecutor'], locale: 'en' });
  });
  afterAll(() => stage.clear());

  it('is listed by role, with when, basis, reason, effect, and who lacks the same', async () => {
    expect(await read()).toEqual([]);
    const id = await says(police!, 'police', 'day', day);
    const [first] = await until('the decision', (items) => items.length === 1);
    expect(first).toMatchObject({
      ...{ id, agency: 'police', kind: 'day', role: 'administrator', moved: null, withdrawn: null },
      ...{ what: '17 December 2026 – a day of rest', basis: 'decision № 777 of 2 November 2026' },
      ...{
        reason: 'moved day of rest',
        lackedBy: ['school', 'platform-liaison', 'expert-bureau', 'social-services', 'oversight'],
      },
    });
    await police!.say(sealChainOf.police, lawApplied.police.of({ open: { decisionId: id, moved: 3 } }));
    await says(school!, 'school', 'day', day);
    const both = await until('both', (items) => items.length === 2 && items.some(({ moved }) => moved === 3));
    for (const each of both)
      expect(each['lackedBy']).toEqual(['platform-liaison', 'expert-bureau', 'social-services', 'oversight']);

    // Withdrawn at one of them, the other one stands alone; what was decided stays to be read.
    const withdrawal = await says(police!, 'police', 'day-withdrawn', { of: id, reason: 'Entered by mistake' });
    await police!.say(sealChainOf.police, lawApplied.police.of({ open: { decisionId: withdrawal, moved: 2 } }));
    const after = await until('the withdrawal', (items) =>
      items.some(({ withdrawn }) => (withdrawn as { moved?: number } | null)?.moved === 2),
    );
    expect(after.find(({ agency }) => agency === 'police')).toMatchObject({
      withdrawn: { reason: 'Entered by mistake' },
      lackedBy: [],
    });
    expect(after.find(({ agency }) => agency === 'school')?.['lackedBy']).toContain('police');
  });

  it('shows a length beside the register’s, in the reader’s language, and is of no chain', async () => {
    await says(school!, 'school', 'length', length);
    const items = await until('the length', (all) => all.some(({ kind }) => kind === 'length'));
    expect(items.find(({ kind }) => kind === 'length')).toMatchObject({
      what: 'Answer to a question: 4 working days (register: 2 working days); from 1 December 2026 on, also for what began before',
      basis: 'CPC, art. 195',
      reason: 'An invented change',
    });
    const kk = await prosecutor.request('GET', '/law-decisions', undefined, { 'accept-language': 'kk' });
    expect(JSON.stringify(kk.body)).toContain('4 жұмыс күні (тізілімде: 2 жұмыс күні)');
    expect((await prosecutor.get('/chains')).body.items).toEqual([]);
  });

  it('shows a citation beside the register’s, with the act, and who lacks it', async () => {
    const content = {
      ...{ provision: 'cpc-179', today: { instrument: 'cpc', article: '180' }, confirmed: true, from: '2026-12-01' },
      basis: { instrument: 'internal', number: '№ 7', on: '2026-11-02', text: length.basis.text },
    };
    const cites = async (who: PlayedAgency, agency: 'school' | 'police', of: object): Promise<void> => {
      const at = new Date().toISOString();
      const told = { decisionId: uuid(), role: 'administrator' as const, decidedAt: at, takesEffectAt: at };
      await who.say(sealChainOf[agency], lawCited[agency].of({ open: { ...told, content: of as never } }));
    };
    await cites(school!, 'school', content);
    await cites(police!, 'police', { ...content, today: null, confirmed: false });
    const cited = (items: Record<string, unknown>[]) => items.filter(({ kind }) => kind === 'citation');
    const items = cited(await until('both citations', (all) => cited(all).length === 2));
    expect(items.find(({ agency }) => agency === 'school')).toMatchObject({
      what: 'A report is entered in ERDR and the pre-trial investigation begins: CPC, art. 180 (register: CPC, art. 179); confirmed by a lawyer; from 1 December 2026 on',
      ...{
        basis: 'procedure of the system, № 7 of 2 November 2026',
        reason: 'An invented change',
        role: 'administrator',
      },
      lackedBy: ['police', 'platform-liaison', 'expert-bureau', 'social-services', 'oversight'],
    });
    expect(items.find(({ agency }) => agency === 'police')?.['what']).toMatch(
      /: nothing is cited \(register: CPC, art\. 179\); not confirmed by a lawyer; from 1 December 2026 on$/,
    );
  });

  it('shows what oversight itself decided beside it', async () => {
    const administrator = stage.person(oversight, { roles: ['administrator'] });
    const { name, decision } = day;
    const own = { on: '2026-12-18', is: 'rest', name, decision };
    expect((await administrator.post('/law/days', own, { 'idempotency-key': uuid(), 'if-match': '"0"' })).status).toBe(
      200,
    );
    const items = await until('our own', (all) =>
      all.some(({ agency, moved }) => agency === 'oversight' && moved === 0),
    );
    expect(items[0]).toMatchObject({
      ...{ agency: 'oversight', kind: 'day', role: 'administrator', what: '18 December 2026 – a day of rest' },
      lackedBy: ['school', 'police', 'platform-liaison', 'expert-bureau', 'social-services'],
    });
  });

  it('is the prosecutor’s to see', async () => {
    const analyst = stage.person(oversight, { roles: ['analyst'] });
    expect((await analyst.get('/law-decisions')).status).toBe(403);
  });
});

import { randomUUID } from 'node:crypto';
import { Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { startSchool } from '../src/start.js';

export const ids = {
  school: randomUUID(),
  otherSchool: randomUUID(),
  psychologist: randomUUID(),
  second: randomUUID(),
  teacher: randomUUID(),
  head: randomUUID(),
};
const name = { kk: 'Мектеп', ru: 'Школа', en: 'School' };
const account = (id: string, role: string) => ({
  id,
  login: id,
  name: `Demo ${id.slice(0, 4)}`,
  locale: 'kk',
  assignments: [{ agency: 'school', role, units: [ids.school], region: 'KZ-75' }],
});

/** Enough to be sent. The canary must be found nowhere but in sealed parts. */
export const complete = {
  child: {
    identified: true,
    familyName: 'Canaryname',
    givenName: 'Demo',
    sex: 'female',
    bornOn: '2013-03-01',
    iin: '131120600010',
  },
  noticed: 'Invented: a stranger writes to Canaryname at night.',
  ownWords: 'Invented words of Canaryname.',
  forms: ['luring-to-meeting'],
  accounts: [{ platform: 'whatsapp', handle: 'demo-canary-handle' }],
  safeNow: 'yes',
};

/** One school with its people, and the agencies around it. */
export class House {
  readonly psychologist = this.of(ids.psychologist, 'psychologist');
  readonly second = this.of(ids.second, 'psychologist');
  readonly teacher = this.of(ids.teacher, 'teacher');
  readonly head = this.of(ids.head, 'head-of-school');

  private constructor(
    readonly stage: Stage,
    readonly served: ServedAgency,
    readonly police: PlayedAgency,
    readonly social: PlayedAgency,
    readonly oversight: PlayedAgency,
  ) {}

  static async open(): Promise<House> {
    const stage = await Stage.set({
      units: [
        { id: ids.school, agency: 'school', kind: 'school', region: 'KZ-75', name },
        { id: ids.otherSchool, agency: 'school', kind: 'school', region: 'KZ-71', name },
      ],
      accounts: [
        account(ids.psychologist, 'psychologist'),
        account(ids.second, 'psychologist'),
        account(ids.teacher, 'teacher'),
        account(ids.head, 'head-of-school'),
      ],
    });
    const [served, police, social, oversight] = await Promise.all([
      stage.serve('school', startSchool),
      stage.play('police'),
      stage.play('social-services'),
      stage.play('oversight'),
    ]);
    return new House(stage, served, police, social, oversight);
  }

  of(subject: string, role: 'psychologist' | 'teacher' | 'head-of-school', unit = ids.school): Person {
    return this.stage.person(this.served, { subject, roles: [role], units: [unit] });
  }

  /** A draft of the psychologist; answers its address. */
  async drafted(
    content: object = complete,
    by: Person = this.psychologist,
  ): Promise<{ id: string; chainId: string; path: string; version: number }> {
    const { status, body } = await by.post('/referrals', { schoolId: ids.school, content });
    expect(status).toBe(201);
    const { id, chainId, version } = body.record as { id: string; chainId: string; version: number };
    return { id, chainId, version, path: `/referrals/${id}` };
  }

  async sent(content: object = complete): Promise<{ id: string; chainId: string; path: string }> {
    const draft = await this.drafted(content);
    expect((await this.psychologist.post(`${draft.path}/submit`)).body.record.status).toBe('sent');
    return draft;
  }
}

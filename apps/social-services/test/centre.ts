import { randomUUID } from 'node:crypto';
import {
  rehabilitationReferred,
  urgentSupportRequestedByPolice,
  urgentSupportRequestedBySchool,
} from '#libs/contracts';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { startSocialServices } from '../src/start.js';

export const ids = {
  almaty: randomUUID(),
  karaganda: randomUUID(),
  partner: randomUUID(),
  worker: randomUUID(),
  standIn: randomUUID(),
  psychologist: randomUUID(),
  faraway: randomUUID(),
  school: randomUUID(),
  otherSchool: randomUUID(),
};
const name = { kk: 'Орталық', ru: 'Центр', en: 'Centre' };
const account = (id: string, role: string, unit: string, region: string) => ({
  id,
  login: id,
  name: `Demo ${id.slice(0, 4)}`,
  locale: 'kk',
  assignments: [{ agency: 'social-services', role, units: [unit], region }],
});

interface Asked {
  readonly by?: 'school' | 'police';
  readonly kind?: 'urgent' | 'rehabilitation';
  readonly chainId?: string;
  readonly excluded?: readonly string[];
  readonly bornOn?: string;
  readonly familyName?: string;
  readonly needs?: string;
  /** It was not a school that reported. */
  readonly withoutSchool?: boolean;
  /** Of the record of whoever asks; senders of before do not say it. */
  readonly urgency?: 'immediate' | 'urgent' | 'standard';
  readonly region?: 'KZ-75' | 'KZ-35' | 'KZ-79';
  readonly exclusions?: readonly { kind: 'relative'; name?: string; relation?: string; reason: 'may-be-suspect' }[];
}

/** Two centres and a partner with their people, and the agencies around them. */
export class Centre {
  readonly coordinator = this.of('coordinator');
  readonly worker = this.of('social-worker', ids.worker);
  readonly psychologist = this.of('rehabilitation-psychologist', ids.psychologist);
  readonly partner = this.stage.person(this.served, { roles: ['partner'], units: [ids.partner] });
  readonly elsewhere = this.stage.person(this.served, {
    roles: ['coordinator'],
    units: [ids.karaganda],
    region: 'KZ-35',
  });

  private constructor(
    readonly stage: Stage,
    readonly served: ServedAgency,
    readonly school: PlayedAgency,
    readonly police: PlayedAgency,
    readonly oversight: PlayedAgency,
  ) {}

  static async open(): Promise<Centre> {
    const stage = await Stage.set({
      units: [
        { id: ids.almaty, agency: 'social-services', kind: 'social-services-centre', region: 'KZ-75', name },
        { id: ids.karaganda, agency: 'social-services', kind: 'social-services-centre', region: 'KZ-35', name },
        { id: ids.partner, agency: 'social-services', kind: 'crisis-centre', region: 'KZ-75', name },
        { id: ids.school, agency: 'school', kind: 'school', region: 'KZ-75', name },
        { id: ids.otherSchool, agency: 'school', kind: 'school', region: 'KZ-75', name },
      ],
      accounts: [
        account(ids.worker, 'social-worker', ids.almaty, 'KZ-75'),
        account(ids.standIn, 'social-worker', ids.almaty, 'KZ-75'),
        account(ids.psychologist, 'rehabilitation-psychologist', ids.almaty, 'KZ-75'),
        account(ids.faraway, 'social-worker', ids.karaganda, 'KZ-35'),
      ],
    });
    const [served, school, police, oversight] = await Promise.all([
      stage.serve('social-services', startSocialServices),
      stage.play('school'),
      stage.play('police'),
      stage.play('oversight'),
    ]);
    return new Centre(stage, served, school, police, oversight);
  }

  of(role: 'coordinator' | 'social-worker' | 'rehabilitation-psychologist', subject: string = randomUUID()): Person {
    return this.stage.person(this.served, { subject, roles: [role], units: [ids.almaty] });
  }

  /** Somebody asks for support; answers its chain. */
  async asked({
    by = 'police',
    kind = 'rehabilitation',
    chainId = randomUUID(),
    excluded = [],
    bornOn = '2013-03-01',
    familyName = 'Canaryname',
    needs = `Needs by ${by}.`,
    region = 'KZ-75',
    urgency,
    exclusions = [],
    withoutSchool = false,
  }: Asked = {}): Promise<string> {
    const open = {
      referralId: randomUUID(),
      region,
      ageBand: '13-14' as const,
      sex: 'female' as const,
      excludedSubjects: [...excluded],
      ...(urgency === undefined ? {} : { urgency }),
    };
    const child = { identified: true, familyName, givenName: 'Demo', sex: 'female' as const, bornOn };
    const sealed = {
      'social-services': {
        child,
        representative: { relation: 'mother', familyName: 'Canaryname', givenName: 'Mother' },
        needs,
        exclusions: [...exclusions],
      },
    };
    if (by === 'school')
      await this.school.say(
        chainId,
        urgentSupportRequestedBySchool.of({ open: { ...open, schoolId: randomUUID() }, sealed }),
      );
    else
      await this.police.say(
        chainId,
        (kind === 'urgent' ? urgentSupportRequestedByPolice : rehabilitationReferred).of({
          open: withoutSchool ? { ...open, withoutSchool } : open,
          sealed,
        }),
      );
    return chainId;
  }

  /** The one record of a chain, when it has come; its address. */
  async arrived(
    terms: Asked = {},
    by: Person = this.coordinator,
  ): Promise<{ id: string; chainId: string; path: string }> {
    const chainId = await this.asked(terms);
    return { ...(await this.ofChain(chainId, by)), chainId };
  }

  /** The first record of a chain that was asked for. */
  async ofChain(chainId: string, by: Person = this.coordinator): Promise<{ id: string; path: string }> {
    const id = await eventually(
      'the request',
      async () => ((await by.get(`/supports?chainId=${chainId}`)).body.items[0] as { id: string } | undefined)?.id,
    );
    return { id, path: `/supports/${id}` };
  }

  /** Takes steps one after the other and answers the last record. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the test states what it expects
  async walk(path: string, steps: readonly (readonly [Person, string, object?])[]): Promise<any> {
    let record: unknown;
    for (const [person, step, input] of steps) {
      const { status, body } = await person.post(`${path}/${step}`, input ?? {});
      if (status !== 200) throw new Error(`${step}: ${JSON.stringify(body)}`);
      record = body.record;
    }
    return record;
  }

  consented(): readonly (readonly [Person, string, object?])[] {
    return [
      [this.coordinator, 'accept'],
      [this.coordinator, 'assign', { worker: ids.worker }],
      [this.coordinator, 'assign', { worker: ids.psychologist }],
      [this.worker, 'ask-consent', { of: 'representative', how: 'meeting' }],
      [
        this.worker,
        'record-consent',
        { givenBy: 'representative', childAssents: 'yes', form: 'written', givenOn: '2026-11-18' },
      ],
    ];
  }

  planned(): readonly (readonly [Person, string, object?])[] {
    return [
      ...this.consented(),
      [
        this.psychologist,
        'assess',
        { needs: ['psychological'], risk: 'medium', measure: 3, summary: 'Invented about Canaryname.' },
      ],
      [
        this.psychologist,
        'agree-plan',
        { goals: [{ text: 'Sleeps again.' }], services: [{ kind: 'therapy' }], agreedWith: ['child'] },
      ],
    ];
  }
}

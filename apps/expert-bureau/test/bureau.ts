import { randomUUID } from 'node:crypto';
import { examinationOrdered, type EventOf, type FileManifest } from '#libs/contracts';
import type { AgencySettings } from '#libs/service';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { startExpertBureau } from '../src/start.js';

export const ids = {
  unit: randomUUID(),
  otherUnit: randomUUID(),
  linguist: randomUUID(),
  second: randomUUID(),
  physician: randomUUID(),
  psychologist: randomUUID(),
};
const name = { kk: 'Бюро', ru: 'Бюро', en: 'Bureau' };
const account = (id: string, kinds: string[]) => ({
  id,
  login: id,
  name: `Demo ${id.slice(0, 4)}`,
  locale: 'kk',
  assignments: [{ agency: 'expert-bureau', role: 'expert', units: [ids.unit], region: 'KZ-75', kinds }],
});

export interface Order {
  readonly chainId: string;
  readonly id: string;
  readonly path: string;
}

interface OrderTerms {
  readonly excluded?: string[];
  readonly files?: FileManifest[];
  readonly chainId?: string;
  /** Attributes of the order beside the plain ones. */
  readonly open?: Partial<EventOf<typeof examinationOrdered>['open']>;
  /** Hashes of materials that are brought by hand. */
  readonly paper?: string[];
}

/** The bureau with its people, the police and oversight around it. */
export class Bureau {
  readonly coordinator = this.stage.person(this.served, { roles: ['coordinator'], units: [ids.unit] });
  readonly linguist = this.expert(ids.linguist);

  private constructor(
    readonly stage: Stage,
    readonly served: ServedAgency,
    readonly police: PlayedAgency,
    readonly oversight: PlayedAgency,
  ) {}

  static async open(more: Partial<AgencySettings> = {}): Promise<Bureau> {
    const stage = await Stage.set({
      units: [
        { id: ids.unit, agency: 'expert-bureau', kind: 'expert-bureau', region: 'KZ-75', name },
        { id: ids.otherUnit, agency: 'expert-bureau', kind: 'expert-bureau', region: 'KZ-71', name },
      ],
      accounts: [
        account(ids.linguist, ['psycholinguistic']),
        account(ids.second, ['psycholinguistic']),
        account(ids.physician, ['medical']),
        account(ids.psychologist, ['psychological']),
      ],
    });
    const [served, police, oversight] = await Promise.all([
      stage.serve('expert-bureau', (settings) => startExpertBureau({ ...settings, ...more })),
      stage.play('police'),
      stage.play('oversight'),
    ]);
    return new Bureau(stage, served, police, oversight);
  }

  expert(subject: string): Person {
    return this.stage.person(this.served, { subject, roles: ['expert'], units: [ids.unit] });
  }

  async ordered(given: OrderTerms = {}): Promise<Order> {
    const chainId = given.chainId ?? randomUUID();
    const id = randomUUID();
    const materials = [
      ...(given.files ?? []).map((file) => ({ name: 'chat export', sha256: file.sha256, file })),
      ...(given.paper ?? []).map((hash) => ({ name: 'a printed page', sha256: hash })),
    ];
    await this.police.say(
      chainId,
      examinationOrdered.of({
        open: {
          examinationId: id,
          kind: 'psycholinguistic',
          region: 'KZ-75',
          termDays: 20,
          questionCount: 2,
          excludedSubjects: given.excluded ?? [],
          ...given.open,
        },
        sealed: {
          'expert-bureau': {
            caseReference: '26-750-001',
            investigator: 'Demo Investigator',
            object: 'correspondence Canaryname',
            questions: ['Is there intent?', 'Which words carry it?'],
            materials,
            child: { ageBand: '13-14', sex: 'female', initials: 'C.N.' },
          },
        },
      }),
    );
    const path = `/examinations/${id}`;
    await eventually('the order', async () => ((await this.coordinator.get(path)).status === 200 ? true : undefined));
    return { chainId, id, path };
  }

  async begun(given: OrderTerms = {}): Promise<Order> {
    const order = await this.ordered(given);
    expect((await this.coordinator.post(`${order.path}/assign`, { expert: ids.linguist })).status).toBe(200);
    const { materials } = (await this.linguist.get(order.path)).body.record as { materials: { sha256: string }[] };
    const begin = await this.linguist.post(`${order.path}/begin`, {
      hashes: materials.map((each, material) => ({ material, sha256: each.sha256 })),
    });
    expect(begin.status).toBe(200);
    return order;
  }

  async concluded(order: Order, files: string[] = []): Promise<void> {
    for (const question of [0, 1])
      expect(
        (await this.linguist.post(`${order.path}/answer-question`, { question, answer: `answer ${String(question)}` }))
          .status,
      ).toBe(200);
    expect((await this.linguist.post(`${order.path}/conclude`, { summary: 'summary', files })).status).toBe(200);
  }
}

import { randomUUID } from 'node:crypto';
import { dataRequestOrdered, type DataRequestKind } from '#libs/contracts';
import type { AgencySettings } from '#libs/service';
import { eventually, Stage, type PlayedAgency, type ServedAgency } from '#libs/stage';
import type { Temper } from '../src/outside/platform-simulator.js';
import type { PlatformWorld } from '../src/platform-liaison.module.js';
import { startPlatformLiaison } from '../src/start.js';

export const unitId = randomUUID();
const name = { kk: 'Бөлім', ru: 'Отдел', en: 'Unit' };

export interface Order {
  readonly chainId: string;
  readonly id: string;
  readonly path: string;
}

interface OrderTerms {
  readonly temper?: Temper;
  readonly kind?: DataRequestKind;
  readonly excluded?: string[];
  readonly chainId?: string;
}

/** The liaison with its officer, simulated platforms, the police and oversight around it. */
export class Liaison {
  readonly officer = this.stage.person(this.served, { roles: ['liaison-officer'], units: [unitId], region: 'KZ-71' });

  private constructor(
    readonly stage: Stage,
    readonly served: ServedAgency,
    readonly police: PlayedAgency,
    readonly oversight: PlayedAgency,
  ) {}

  /** A day of the platforms lasts 0.05 s: what usually takes a month is over in 1.5 s. */
  static async open(more: Partial<AgencySettings> = {}, given: Partial<PlatformWorld> = {}): Promise<Liaison> {
    const stage = await Stage.set({
      units: [{ id: unitId, agency: 'platform-liaison', kind: 'liaison-unit', region: 'KZ-71', name }],
    });
    const world = {
      PLATFORM_SIMULATOR: 'on',
      PLATFORM_TIME_SCALE: 1_728_000,
      PLATFORM_SEED: 1,
      TAKEDOWN_TRIES: 3,
      VERIFICATION_URL: 'https://qorgan.example/verify',
      PLATFORM_PROFILES_FILE: undefined,
    } as const;
    const [served, police, oversight] = await Promise.all([
      stage.serve('platform-liaison', (settings) => startPlatformLiaison({ ...settings, ...world, ...more }, given)),
      stage.play('police'),
      stage.play('oversight'),
    ]);
    return new Liaison(stage, served, police, oversight);
  }

  async ordered(given: OrderTerms = {}): Promise<Order> {
    const { temper = 'silent', kind = 'disclosure', excluded = [], chainId = randomUUID() } = given;
    const id = randomUUID();
    await this.police.say(
      chainId,
      dataRequestOrdered.of({
        open: {
          requestId: id,
          kind,
          platform: 'instagram',
          region: 'KZ-75',
          urgency: 'urgent',
          basis: 'cpc-248',
          excludedSubjects: excluded,
        },
        sealed: {
          'platform-liaison': {
            caseReference: '26-750-001',
            investigator: 'Demo Investigator',
            period: {},
            asked: 'subscriber, addresses',
            accounts: [{ platform: 'instagram', handle: `@canaryhandle-demo-${temper}`, belongsTo: 'suspect' }],
          },
        },
      }),
    );
    const path = `/data-requests/${id}`;
    await eventually('the order', async () => ((await this.officer.get(path)).status === 200 ? true : undefined));
    return { chainId, id, path };
  }

  async sent(temper: Temper): Promise<Order> {
    const order = await this.ordered({ temper });
    expect((await this.officer.post(`${order.path}/send`)).status).toBe(200);
    return order;
  }
}

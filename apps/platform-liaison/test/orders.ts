import { randomUUID } from 'node:crypto';
import { takedownOrdered } from '#libs/contracts';
import { eventually, type PlayedAgency } from '#libs/stage';
import { unitId, type Liaison, type Order } from './liaison.js';

interface Terms {
  readonly filedBy?: 'school' | 'police';
  readonly excluded?: string[];
  /** End of the link: `demo-<temper>` says how the owner behaves. */
  readonly link?: string;
}

/** Orders of the expert group at the liaison, and what its officer does with them. */
export class Orders {
  constructor(
    private readonly liaison: Liaison,
    private readonly experts: PlayedAgency,
  ) {}

  async ordered({ filedBy = 'school', excluded = [], link = 'canary' }: Terms = {}): Promise<Order> {
    const [id, chainId] = [randomUUID(), randomUUID()];
    await this.experts.say(
      chainId,
      takedownOrdered.of({
        open: {
          ...{ takedownId: id, applicationId: randomUUID(), platform: 'instagram', region: 'KZ-75', kinds: ['hate'] },
          ...{ resourceCount: 1, filedBy, excludedSubjects: excluded },
        },
        sealed: {
          'platform-liaison': {
            decision: 'B-2026-000001',
            resources: [{ platform: 'instagram', url: `https://instagram.example/p/${link}` }],
          },
        },
      }),
    );
    const path = `/takedowns/${id}`;
    const { stage, served } = this.liaison;
    const second = stage.person(served, { roles: ['liaison-officer'], units: [unitId] });
    await eventually('the order', async () => ((await second.get(path)).status === 200 ? true : undefined));
    return { id, chainId, path };
  }

  async post({ path }: Order, step: string, input: object = {}): Promise<Record<string, unknown>> {
    const { status, body } = await this.liaison.officer.post(`${path}/${step}`, input);
    expect({ step, status }).toEqual({ step, status: 200 });
    return (body as { record: Record<string, unknown> }).record;
  }

  async one({ path }: Order): Promise<{
    readonly record: Readonly<Record<string, unknown>>;
    readonly deadlines: readonly { readonly rule: string; readonly dueAt: string; readonly startedAt: string }[];
  }> {
    return (await this.liaison.officer.get(path)).body as never;
  }

  async rules(order: Order): Promise<string[]> {
    return (await this.one(order)).deadlines.map(({ rule }) => rule);
  }

  comesTo(order: Order, status: string): Promise<Readonly<Record<string, unknown>>> {
    return eventually(`${order.id} ${status}`, async () => {
      const { record } = await this.one(order);
      return record['status'] === status ? record : undefined;
    });
  }

  /** A notice of this code about the order waits for the officer. */
  told({ id }: Order, code: string): Promise<object> {
    return eventually(`${id} ${code}`, async () => {
      const { items } = (await this.liaison.officer.get('/notices')).body as {
        items: { code: string; recordId: string }[];
      };
      return items.find((each) => each.code === code && each.recordId === id);
    });
  }
}

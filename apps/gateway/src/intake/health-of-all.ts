import { agencies } from '#libs/contracts';
import { z } from 'zod';
import { upstreamOf, type GatewaySettings } from '../gateway.settings.js';

/** How long a service may take to say that it is ready: longer, and people wait for it, too. */
const patienceMs = 2_000;

export interface HealthOfService {
  readonly service: string;
  /** `not-ready`: it answers, and says that it lacks something; `unreachable`: no answer in time; `not-installed`: it has no address here. */
  readonly state: 'ready' | 'not-ready' | 'unreachable' | 'not-installed';
  /** Whether its database answers, and whether the bus is there; `null` where it has none, or did not say. */
  readonly database: 'ok' | 'away' | null;
  readonly bus: BusState | null;
  /** How long its answer took. */
  readonly milliseconds: number | null;
}

const busStates = ['ok', 'away', 'certificate-refused'] as const;
type BusState = (typeof busStates)[number];
const ready = z.object({ bus: z.enum(busStates).optional() });
const refused = z.object({ rule: z.string().optional() });

/** Asks every service at once whether it is ready: the same question that a load balancer asks, which holds no case. */
export class HealthOfAll {
  constructor(
    private readonly settings: GatewaySettings,
    private readonly ownDatabase: () => Promise<unknown>,
  ) {}

  read(): Promise<HealthOfService[]> {
    const addresses = agencies.map((agency) => [agency, upstreamOf(this.settings, agency)] as const);
    return Promise.all([
      this.own(),
      healthOf('identity', this.settings.IDENTITY_URL),
      ...addresses.map(([agency, url]) => healthOf(agency, url)),
    ]);
  }

  private async own(): Promise<HealthOfService> {
    const began = performance.now();
    const answers = await this.ownDatabase().then(
      () => true,
      () => false,
    );
    return {
      service: 'gateway',
      state: answers ? 'ready' : 'not-ready',
      database: answers ? 'ok' : 'away',
      bus: null,
      milliseconds: since(began),
    };
  }
}

async function healthOf(service: string, url: string | undefined): Promise<HealthOfService> {
  const unknown = { service, database: null, bus: null, milliseconds: null };
  if (url === undefined) return { ...unknown, state: 'not-installed' };
  const began = performance.now();
  try {
    const answer = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(patienceMs) });
    return { service, ...said(answer.ok, await answer.json()), milliseconds: since(began) };
  } catch {
    return { ...unknown, state: 'unreachable' };
  }
}

function said(ok: boolean, body: unknown): Pick<HealthOfService, 'state' | 'database' | 'bus'> {
  if (ok) {
    return { state: 'ready', database: 'ok', bus: ready.parse(body).bus ?? null };
  }
  const { rule } = refused.parse(body);
  return {
    state: 'not-ready',
    database: rule === 'database' ? 'away' : null,
    bus: rule === 'bus' ? 'away' : null,
  };
}

const since = (began: number): number => Math.round(performance.now() - began);

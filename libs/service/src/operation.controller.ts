import { Allow } from '#libs/access';
import { agencies, type AgencyId } from '#libs/contracts';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from './agency-parts.js';
import { listOf } from './answers.js';
import { Answers } from './body-schemas.js';
import { AGENCY_PARTS } from './tokens.js';

/** Whoever runs the service, and whoever audits that. Neither sees a case. */
const operators = { administrator: 'agency', auditor: 'agency' } as const;

const waiting = { waiting: z.number(), since: z.date().nullable() };
const operationAnswer = z
  .object({
    agency: z.enum(agencies),
    bus: z.enum(['connected', 'away']),
    /** Entries that an agency has not confirmed yet, and since when the oldest of them waits. */
    told: listOf(z.object({ receiver: z.enum(agencies), ...waiting })),
    /** Events that wait here for what comes before them, and those that could not be applied. */
    heard: listOf(z.object({ sender: z.enum(agencies), ...waiting, quarantined: z.number() })),
    /** Timers whose time has come. */
    timers: z.object(waiting),
    /** The newest signed root of each log, and how many entries it holds. */
    seals: listOf(z.object({ log: z.string(), entries: z.number(), sealedAt: z.string() })),
    /** Seals of others, kept here as a witness, that do not agree with those before. */
    disputedSeals: z.number(),
  })
  .meta({ id: 'Operation' });
type Operation = z.output<typeof operationAnswer>;

/** How the service stands: what waits, for whom and since when. Counts and times alone. */
@ApiTags('operation')
@Controller('operation')
export class OperationController {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  @Get()
  @ApiOperation({ summary: 'What waits in this service, for whom and since when; newest seals' })
  @Answers(operationAnswer)
  @Allow({ action: 'operation.read', by: operators })
  async read(): Promise<Operation> {
    const { agency, nats, dataSource } = this.parts;
    const [told, heard, [timers], seals, [disputed]] = await Promise.all([
      dataSource.query<Operation['told']>(waitingReceipts),
      dataSource.query<Operation['heard']>(waitingEvents),
      dataSource.query<Operation['timers'][]>(waitingTimers),
      dataSource.query<Operation['seals']>(newestSeals),
      dataSource.query<{ count: number }[]>(disputedSeals),
    ]);
    return {
      agency,
      bus: nats.isClosed() ? 'away' : 'connected',
      told: othersThan(agency).map(
        (receiver) => told.find((each) => each.receiver === receiver) ?? { receiver, ...nothing },
      ),
      heard: othersThan(agency).map(
        (sender) => heard.find((each) => each.sender === sender) ?? { sender, ...nothing, quarantined: 0 },
      ),
      timers: timers ?? nothing,
      seals,
      disputedSeals: disputed?.count ?? 0,
    };
  }
}

/** There is a line for each other agency: that nothing waits is said too. */
const othersThan = (own: AgencyId): AgencyId[] => agencies.filter((agency) => agency !== own);
const nothing = { waiting: 0, since: null };

const waitingReceipts = `
  SELECT d.receiver, count(*)::int AS waiting, min(j.at) AS since
    FROM deliveries d JOIN journal j ON j.id = d.entry_id GROUP BY d.receiver`;
const waitingEvents = `
  SELECT sender, sum(waiting)::int AS waiting, min(since) AS since, sum(quarantined)::int AS quarantined FROM (
    SELECT sender, count(*) AS waiting, min(arrived_at) AS since, 0 AS quarantined FROM inbox_waiting GROUP BY sender
    UNION ALL
    SELECT sender, 0, min(quarantined_at), count(*) FROM quarantine WHERE released_at IS NULL GROUP BY sender) AS sources
   GROUP BY sender`;
const waitingTimers = `SELECT count(*)::int AS waiting, min(ready_at) AS since FROM timers WHERE ready_at <= clock_timestamp()`;
const newestSeals = `
  SELECT DISTINCT ON (log) log, size::int AS entries, seal->>'at' AS "sealedAt" FROM seals ORDER BY log, size DESC`;
const disputedSeals = `SELECT count(*)::int AS count FROM witnessed_seals WHERE verdict IN ('fork', 'shrunk', 'forged')`;

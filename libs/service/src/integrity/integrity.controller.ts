import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { system } from '#libs/lifecycle';
import { Controller, Get, HttpCode, Inject, Post, Req, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { AgencyParts } from '../agency-parts.js';
import { Answers } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { AGENCY_PARTS } from '../tokens.js';
import { longestMs, OwnPast } from './own-past.js';

const operators = { administrator: 'agency', auditor: 'agency' } as const;

const checkAnswer = z
  .object({
    beganAt: z.date(),
    /** Name of whoever began it; null where nobody knows it any more. */
    beganBy: z.string().nullable(),
    finishedAt: z.date().nullable(),
    entries: z.number(),
    seals: z.number(),
    /** `unfinished`: its time was over, or the service ended. */
    state: z.enum(['running', 'sound', 'broken', 'unfinished']),
    /** The first place that does not hold: the log, and the number of the entry or of the entries under the seal. */
    broken: z.object({ log: z.string(), number: z.number() }).nullable(),
  })
  .meta({ id: 'IntegrityCheck' });
const integrityAnswer = z.object({ last: checkAnswer.nullable() });
type Integrity = z.output<typeof integrityAnswer>;

interface Row {
  readonly beganAt: Date;
  readonly beganBy: string;
  readonly finishedAt: Date | null;
  readonly entries: number;
  readonly seals: number;
  readonly verdict: 'sound' | 'broken' | 'unfinished' | null;
  readonly log: string | null;
  readonly number: number | null;
  readonly isLate: boolean;
}

/** Whether the service's own journal, custody and seals, and those it keeps as a witness, are as they were written, as far as it can say so itself. */
@ApiTags('operation')
@Controller('operation/integrity')
export class IntegrityController implements OnModuleDestroy {
  private readonly past: OwnPast;

  constructor(
    @Inject(AGENCY_PARTS) private readonly parts: AgencyParts,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {
    this.past = new OwnPast(parts);
  }

  async onModuleDestroy(): Promise<void> {
    await this.past.stop();
  }

  @Get()
  @ApiOperation({ summary: 'The last check of the service’s own journal, custody and seals' })
  @Answers(integrityAnswer)
  @Allow({ action: 'integrity.read', by: operators })
  async read(): Promise<Integrity> {
    const [row] = await this.parts.dataSource.query<Row[]>(
      `SELECT began_at AS "beganAt", began_by AS "beganBy", finished_at AS "finishedAt", entries::int, seals::int, verdict, broken_log AS log, broken_at::int AS number,
              began_at < clock_timestamp() - make_interval(secs => $1) AS "isLate"
         FROM integrity_checks ORDER BY began_at DESC LIMIT 1`,
      [(longestMs * 2) / 1_000],
    );
    if (row === undefined) return { last: null };
    const { beganBy, verdict, log, number, isLate, ...shown } = row;
    return {
      last: {
        ...shown,
        beganBy: this.parts.staff.find(beganBy)?.name ?? null,
        state: verdict ?? (isLate ? 'unfinished' : 'running'),
        broken: log === null || number === null ? null : { log, number },
      },
    };
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Begins a check, one at a time; where one runs, answers that' })
  @Answers(integrityAnswer, { status: 202 })
  @Allow({ action: 'integrity.check', by: operators })
  async begin(@Req() request: ActorRequest): Promise<Integrity> {
    const { actor, requestId, trace } = callerOf(request);
    const id = uuidv7();
    await this.past.begin(id, () =>
      this.transactions.within({ actor: system(this.parts.agency, ''), requestId, trace }, async (tx) => {
        await tx.manager.query(`INSERT INTO integrity_checks (id, began_at, began_by) VALUES ($1, $2, $3)`, [
          ...[id, tx.now, actor.subject],
        ]);
        tx.audit({ action: 'integrity.check' }, actor);
      }),
    );
    return this.read();
  }
}

import { Allow } from '#libs/access';
import { AlreadyAnswered, Casework, idempotencyKeyOf, parseInput } from '#libs/casework';
import { examinationKind } from '#libs/contracts';
import type { By } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { worksOnIt } from '../procedure/investigation.rights.js';
import { editionsOf, latestSets, writeSet, type QuestionSet } from '../records/question-sets.js';

const mayEdit = { 'head-of-unit': 'unit', administrator: 'agency' } as const satisfies By;
const mayRead = { ...worksOnIt, ...mayEdit } as const satisfies By;

const text = z.string().trim().min(1).max(2_000);
const edition = z.object({
  /** The version that was edited. */
  basedOn: z.number().int().min(0),
  questions: z
    .array(z.object({ code: z.string().regex(/^[a-z0-9-]{1,60}$/), text: z.object({ kk: text, ru: text, en: text }) }))
    .min(1)
    .max(60)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'each code once'),
  note: z.string().trim().max(500).optional(),
});

/** Question sets of examinations: data that is edited, version by version, not text in code. */
@ApiTags('examination-questions')
@Controller('examination-questions')
export class QuestionSetsController {
  constructor(@Inject(Casework) private readonly casework: Casework) {}

  @Get()
  @ApiOperation({ summary: 'The question sets by kind, in three languages, each in its newest version' })
  @Allow({ action: 'question-set.list', by: mayRead })
  async list(@Req() request: ActorRequest): Promise<{ items: QuestionSet[] }> {
    const caller = callerOf(request);
    return {
      items: await this.casework.transactions.within({ ...caller, by: mayRead }, ({ manager }) => latestSets(manager)),
    };
  }

  @Get(':kind')
  @ApiOperation({ summary: 'Every version of a set, the newest first' })
  @ApiParam({ name: 'kind', enum: examinationKind.options })
  @Allow({ action: 'question-set.read', by: mayRead })
  async editions(@Req() request: ActorRequest): Promise<{ items: QuestionSet[] }> {
    const kind = kindOf(request);
    const caller = callerOf(request);
    return {
      items: await this.casework.transactions.within({ ...caller, by: mayRead }, ({ manager }) =>
        editionsOf(manager, kind),
      ),
    };
  }

  @Post(':kind')
  @HttpCode(201)
  @ApiOperation({ summary: 'Writes the next version of a set; orders already given keep their text' })
  @ApiParam({ name: 'kind', enum: examinationKind.options })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiBody({ schema: z.toJSONSchema(edition, { target: 'openapi-3.0', io: 'input' }) as never })
  @Allow({ action: 'question-set.write', by: mayEdit })
  async write(@Req() request: ActorRequest): Promise<QuestionSet> {
    const kind = kindOf(request);
    const input = parseInput(edition, request.body);
    const caller = callerOf(request);
    const key = idempotencyKeyOf(caller);
    const terms = {
      ...caller,
      by: mayEdit,
      idempotency: { key, fingerprint: JSON.stringify(['question-set', kind, input]) },
    };
    const written = await this.casework.transactions.run(terms, async (tx) => {
      const { questions, note, basedOn } = input;
      const set = { kind, questions, note: note ?? null, createdAt: tx.now, createdBy: caller.actor.subject };
      tx.audit({ action: 'question-set.write', reason: `${kind} ${String(basedOn + 1)}` });
      return writeSet(tx.manager, set, basedOn);
    });
    return written instanceof AlreadyAnswered ? (written.answer as QuestionSet) : written;
  }
}

const kindOf = (request: ActorRequest): (typeof examinationKind.options)[number] => {
  const found = examinationKind.safeParse((request.params as { kind?: string }).kind);
  if (!found.success) throw new Problem('not-found');
  return found.data;
};

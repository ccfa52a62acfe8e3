import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import { KeyRing } from '#libs/keys';
import { insteadOf } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { Answers, callerOf, itemsOf, Staff, type ActorRequest } from '#libs/service';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { kindsBy, type Examination, type ExaminationConfidential } from '../procedure/examination.js';
import { AnswerVersions } from '../records/answer-versions.js';
import { answerVersionAnswer, workAnswer, workItemAnswer } from '../records/examination.answers.js';
import { EXAMINATION_DESK, examinationReads } from '../records/examination.desk.js';
import { workOf, type WorkItem } from '../records/work-list.js';
import { journalReading, withExamination } from './examination-access.js';

const by = examinationReads.identity;
const asked = z.object({ purpose: z.string().min(3).max(200) });
const body = z.toJSONSchema(asked, { target: 'openapi-3.0', io: 'input' }) as never;

/** An expert's desk: what is due when, and each order's questions beside its materials. */
@ApiTags('examinations')
@Controller('examinations')
export class WorkController {
  private readonly versions: AnswerVersions;

  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
    @Inject(Staff) private readonly staff: Staff,
    @Inject(KeyRing) keys: KeyRing,
  ) {
    this.versions = new AnswerVersions(keys);
  }

  @Get('mine')
  @ApiOperation({ summary: 'What lies on my desk, the nearest end of term first' })
  @Answers(itemsOf(workItemAnswer))
  @Allow({ action: 'examination.list-mine', by })
  async mine(@Req() request: ActorRequest): Promise<{ items: WorkItem[] }> {
    const caller = callerOf(request);
    return {
      items: await this.casework.transactions.within({ ...caller, by }, workOf),
    };
  }

  @Post(':id/read-work')
  @HttpCode(200)
  @ApiParam({ name: 'id' })
  @ApiOperation({
    summary:
      'The order, its questions with the answers so far, and its materials beside them; the reading is journalled',
  })
  @ApiBody({ schema: body })
  @Answers(workAnswer)
  @Allow({ action: 'examination.read-work', by })
  async readWork(@Req() request: ActorRequest): Promise<z.output<typeof workAnswer>> {
    const { purpose } = parseInput(asked, request.body);
    return withExamination(this.casework.transactions, this.desk, by, request, async (tx, record, sealed) => {
      const order = await this.desk.table.open<ExaminationConfidential>(record.id, sealed);
      if (order === undefined) throw new Problem('not-found');
      journalReading(tx, record, 'identity', purpose, 'read-work');
      return workOn(record, order, whoseWork(record, tx));
    });
  }

  @Post(':id/answers/:question/read-versions')
  @HttpCode(200)
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'question' })
  @ApiOperation({ summary: 'Every version of my answer to a question, the newest first; the reading is journalled' })
  @ApiBody({ schema: body })
  @Answers(itemsOf(answerVersionAnswer))
  @Allow({ action: 'examination.read-answer-versions', by })
  async readVersions(@Req() request: ActorRequest): Promise<{ items: z.output<typeof answerVersionAnswer>[] }> {
    const { purpose } = parseInput(asked, request.body);
    const { question } = parseInput(z.object({ question: z.coerce.number().int().nonnegative() }), {
      question: (request.params as { question: string }).question,
    });
    return withExamination(this.casework.transactions, this.desk, by, request, async (tx, record) => {
      if (!kindsBy(record, whoseWork(record, tx)).includes(record.questionKinds[question] as never))
        throw new Problem('not-found');
      journalReading(tx, record, 'evidence', purpose, 'read-answer-versions');
      const items = await this.versions.of(tx, record.id, question);
      return { items: items.map((each) => ({ ...each, name: this.staff.find(each.by)?.name ?? null })) };
    });
  }
}

/** Whose answers somebody looks at: their own, or those of whoever they stand in for. */
const whoseWork = (record: Examination, { actor }: Transaction): string => insteadOf(record, actor) ?? actor.subject;

/** Drafts of another expert of the examination are shown once there is something to agree with, since they sign the whole. */
function workOn(record: Examination, order: ExaminationConfidential, subject: string): z.output<typeof workAnswer> {
  const own = kindsBy(record, subject);
  const isComplete = record.answered.length === record.questionCount;
  const { caseReference, investigator, object, child, reason, requests, supplied, returned } = order;
  return {
    order: {
      caseReference,
      investigator,
      object,
      reason: reason ?? null,
      child: child ?? null,
      nature: record.nature,
      earlierId: record.earlierId ?? null,
    },
    questions: order.questions.map((text, index) => {
      const kind = record.questionKinds[index] ?? record.kind;
      const isMine = own.includes(kind);
      const draft = record.drafts[index];
      const isShown = isMine || isComplete;
      return {
        ...{ index, kind, text, mine: isMine, version: draft?.version ?? 0 },
        answer: isShown ? (order.answers[index] ?? null) : null,
        cannotBeAnswered: isShown && draft?.cannotBeAnswered === true,
      };
    }),
    materials: record.materials.map((material, index) => ({ ...material, name: order.materialNames[index] ?? null })),
    correspondence: { requests, supplied, returned },
  };
}

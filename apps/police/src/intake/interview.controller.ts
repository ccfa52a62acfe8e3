import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import { identityReadBy } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { type By } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { Answers, bodyOf, callerOf, roleIn, type ActorRequest } from '#libs/service';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  guideAges,
  guideBands,
  interviewGuide,
  type InterviewGuide,
} from '../procedure/interview-guide/interview-guide.js';
import type { Investigation } from '../procedure/investigation.js';
import { mayReadWhole, worksOnIt } from '../procedure/investigation.rights.js';
import { hintsIn, type Hint } from '../procedure/suspicious-wording.js';
import { InterviewLog } from '../records/interview-log.js';
import {
  guideAgesAnswer,
  guideAnswer,
  hintsAnswer,
  outlineAnswer,
  wholeLogAnswer,
  type OpenEntry,
  type WholeEntry,
} from '../records/interview.answers.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';

const asked = z.object({ purpose: z.string().min(3).max(200) });
const wording = z.object({ question: z.string().max(2_000) });

/** What an interviewer needs beside the steps: the question sets, a second look at a wording, and the log. */
@ApiTags('interviews')
@Controller()
export class InterviewController {
  private readonly log: InterviewLog;

  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
    @Inject(KeyRing) keys: KeyRing,
  ) {
    this.log = new InterviewLog(keys);
  }

  @Get('interview-guide/ages')
  @ApiOperation({
    summary: 'The ages for which there is a question set, each with the age bands that it was written for',
  })
  @Answers(guideAgesAnswer)
  @Allow({ action: 'interview-guide.list-ages', by: worksOnIt })
  ages(): z.output<typeof guideAgesAnswer> {
    return { items: guideAges.map((age) => ({ age, bands: guideBands[age] })) };
  }

  @Get('interview-guide')
  @ApiOperation({
    summary: 'Question sets for an age, by phase and topic, with notes for the interviewer, in three languages',
  })
  @ApiQuery({ name: 'age', enum: guideAges })
  @Answers(guideAnswer)
  @Allow({ action: 'interview-guide.read', by: worksOnIt })
  guide(@Req() request: ActorRequest): InterviewGuide {
    return interviewGuide(parseInput(z.object({ age: z.enum(guideAges) }), request.query).age);
  }

  @Post('interview-guide/check-wording')
  @HttpCode(200)
  @ApiOperation({ summary: 'What in a wording may lead, press or blame: a hint, never a verdict. Nothing is kept' })
  @ApiBody({ schema: bodyOf(wording) })
  @Answers(hintsAnswer)
  @Allow({ action: 'interview-guide.check-wording', by: worksOnIt })
  checkWording(@Req() request: ActorRequest): { hints: Hint[] } {
    return { hints: hintsIn(parseInput(wording, request.body).question) };
  }

  @Get('investigations/:id/interviews/:interviewId/log')
  @ApiOperation({ summary: 'The question log without its words: times, phases, topics, types, hints' })
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'interviewId' })
  @Answers(outlineAnswer)
  @Allow({ action: 'investigation.list-interview-log', by: mayReadWhole })
  async outline(@Req() request: ActorRequest): Promise<{ items: OpenEntry[] }> {
    return this.within(request, async (tx, { id }, interviewId) => ({
      items: await this.log.outline(tx, id, interviewId),
    }));
  }

  @Post('investigations/:id/interviews/:interviewId/read-log')
  @HttpCode(200)
  @ApiOperation({ summary: 'The question log with questions and answers; the reading is journalled' })
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'interviewId' })
  @ApiBody({ schema: bodyOf(asked) })
  @Answers(wholeLogAnswer)
  @Allow({ action: 'investigation.read-interview-log', by: mayReadWhole, stepUp: true })
  async read(@Req() request: ActorRequest): Promise<{ items: WholeEntry[] }> {
    const { purpose } = parseInput(asked, request.body);
    return this.within(request, async (tx, { id, chainId, region }, interviewId) => {
      const role = roleIn(tx, mayReadWhole);
      tx.audit({ action: 'investigation.read-interview-log', recordId: id, chainId, reason: purpose });
      tx.state(chainId, id, identityReadBy('police', { region, role, what: 'identity', purpose }));
      return { items: await this.log.whole(tx, id, interviewId) };
    });
  }

  private async within<T>(
    request: ActorRequest,
    work: (tx: Transaction, record: Investigation, interviewId: string) => Promise<T>,
    by: By = mayReadWhole,
  ): Promise<T> {
    const { id, interviewId } = request.params as { id: string; interviewId: string };
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    return this.casework.transactions.within({ ...callerOf(request), by }, async (tx) => {
      const found = await this.desk.table.find(tx.manager, id);
      if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
      if (!found.record.interviews.some((each) => each.id === interviewId)) throw new Problem('not-found');
      return work(tx, found.record, interviewId);
    });
  }
}

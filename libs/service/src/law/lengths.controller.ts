import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { effectOf } from '#libs/deadlines';
import { citePlace, decidedLength, instruments } from '#libs/legal-basis';
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from '../agency-parts.js';
import { listOf, textsAnswer } from '../answers.js';
import { Answers, bodyOf } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { titleOf } from '../record-list.js';
import { AGENCY_PARTS } from '../tokens.js';
import { decide, draftOf } from './decide.js';
import { decisionsOf, lengthsIn, ofKind } from './decisions.js';
import { decidedAnswer, effectAnswer, lengthsAnswer, madeAnswer, toldDecision, toldEffect } from './law.answers.js';
import { decideLength, lengthsWith } from './length-rules.js';

const administrators = { administrator: 'agency' } as const;

const historyAnswer = z.object({
  /** How many decisions there are; whoever makes the next one says on how many they looked (`If-Match`). */
  version: z.number(),
  /** By what a change may be cited. */
  instruments: listOf(z.object({ code: z.string(), short: textsAnswer })),
  /** Every change, the newest first. None is ever overwritten. */
  decisions: listOf(
    z
      .object({
        ...decidedAnswer,
        ...{ rule: z.string(), says: textsAnswer },
        ...lengthsAnswer,
        /** From which day on, and whether for what ran on that day too. */
        ...{ from: z.string(), running: z.boolean(), cites: textsAnswer, text: textsAnswer },
        inForce: z.boolean(),
      })
      .meta({ id: 'LengthDecision' }),
  ),
});
const previewInput = decidedLength.omit({ basis: true, running: true });
const previewAnswer = z.object({
  /** What moves where the change holds for what begins from its day on. */
  begun: effectAnswer,
  /** What moves where it applies to what runs as well. */
  running: effectAnswer,
});

/** Time limits that the law changes: in force from a day on, with what each does to the deadlines that run. */
@ApiTags('law')
@Controller('law/lengths')
export class LengthsController {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  @Get()
  @ApiOperation({ summary: 'Every change of a time limit: from when, on what basis, by whom, and what it moved' })
  @Answers(historyAnswer)
  @Allow({ action: 'law.read-lengths', signedIn: true })
  async read(): Promise<z.output<typeof historyAnswer>> {
    const decisions = await decisionsOf(this.parts.dataSource);
    return {
      version: decisions.length,
      instruments: Object.entries(instruments).map(([code, { short }]) => ({ code, short })),
      decisions: ofKind(decisions, 'length')
        .map((each) => {
          const { rule, length, byUrgency, extendableTo, from, running, basis } = each.content;
          return {
            ...toldDecision(each, this.parts.staff),
            ...{ rule, says: titleOf(rule), length, from, running, cites: citePlace(basis), text: basis.text },
            ...(byUrgency === undefined ? {} : { byUrgency }),
            ...(extendableTo === undefined ? {} : { extendableTo }),
            inForce: each.inForce,
          };
        })
        .reverse(),
    };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a change would do to the deadlines that run, for both ways of its coming into force' })
  @ApiBody({ schema: bodyOf(previewInput) })
  @Answers(previewAnswer)
  @Allow({ action: 'law.preview-length', by: administrators })
  async preview(@Body() body: unknown): Promise<z.output<typeof previewAnswer>> {
    const input = { ...parseInput(previewInput, body), basis: previewed };
    const { dataSource } = this.parts;
    const [before, now] = [await decisionsOf(dataSource), new Date()];
    decideLength({ ...input, running: true })(before, now);
    const effect = async (running: boolean): Promise<z.output<typeof effectAnswer>> => {
      const lengths = lengthsWith(lengthsIn(before), input as never, running, now);
      return toldEffect(await effectOf(dataSource.manager, draftOf({ lengths }), now), this.parts.units);
    };
    return { begun: await effect(false), running: await effect(true) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Changes a time limit from a day on; deadlines that run are counted anew where it applies to them',
  })
  @ApiBody({ schema: bodyOf(decidedLength) })
  @Answers(madeAnswer)
  @Allow({ action: 'law.decide-length', by: administrators, stepUp: true })
  async decide(@Req() request: ActorRequest): Promise<z.output<typeof madeAnswer>> {
    const input = parseInput(decidedLength, request.body);
    return decide(this.parts, callerOf(request), ['length', input], decideLength(input));
  }
}

/** A preview is counted, not cited. */
const previewed = { instrument: 'internal', article: null, text: { kk: '-', ru: '-', en: '-' } } as const;

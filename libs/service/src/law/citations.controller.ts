import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import {
  citePlace,
  decidedCitation,
  instruments,
  registerAtStart,
  registerInForce,
  withCitation,
  type Provision,
  type ProvisionCode,
} from '#libs/legal-basis';
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from '../agency-parts.js';
import { listOf, textsAnswer } from '../answers.js';
import { Answers, bodyOf } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { AGENCY_PARTS } from '../tokens.js';
import { decideCitation, standingOn } from './citation-rules.js';
import { decide } from './decide.js';
import { decisionsOf, ofKind } from './decisions.js';
import { decidedAnswer, madeAnswer, toldDecision } from './law.answers.js';

const administrators = { administrator: 'agency' } as const;

const standing = {
  today: z.object({ instrument: z.string(), article: z.string().nullable() }).nullable(),
  /** The same as it is written; null where nothing is cited. */
  cites: textsAnswer.nullable(),
  confirmed: z.boolean(),
  note: textsAnswer.optional(),
};
const historyAnswer = z.object({
  /** How many decisions there are; whoever makes the next one says on how many they looked (`If-Match`). */
  version: z.number(),
  instruments: listOf(
    z.object({ code: z.string(), short: textsAnswer, parts: z.enum(['article', 'section', 'whole']) }),
  ),
  /** Every provision as it is cited now, and as it is without what was decided here. */
  provisions: listOf(
    z
      .object({ ...{ code: z.string(), title: textsAnswer }, ...standing, register: z.object(standing) })
      .meta({ id: 'CitedProvision' }),
  ),
  /** Every change, the newest first. None is ever overwritten. */
  decisions: listOf(
    z
      .object({
        ...decidedAnswer,
        ...{ provision: z.string(), says: textsAnswer },
        ...standing,
        /** From which day on. */
        from: z.string(),
        /** By which act, and what that says in short. */
        act: z.object({ instrument: textsAnswer, number: z.string(), on: z.string(), text: textsAnswer }),
        inForce: z.boolean(),
      })
      .meta({ id: 'CitationDecision' }),
  ),
});
const previewInput = decidedCitation.omit({ basis: true });
const citing = listOf(z.object({ code: z.string(), says: textsAnswer }).meta({ id: 'Citing' }));
const previewAnswer = z.object({
  /** How it is cited until then, and from then on; null where nothing is. */
  ...{ until: textsAnswer.nullable(), then: textsAnswer.nullable() },
  /** What of this service cites it: kinds of document, time limits, steps, measures against a suspect, checks of readiness. */
  ...{ documents: citing, timeLimits: citing, steps: citing, measures: citing, checks: citing },
});

/** Provisions that are cited otherwise from a day on. A citation moves no deadline, and what was issued stays as it was issued. */
@ApiTags('law')
@Controller('law/citations')
export class CitationsController {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  @Get()
  @ApiOperation({ summary: 'Every provision as it is cited, and every change: from when, by which act, by whom' })
  @Answers(historyAnswer)
  @Allow({ action: 'law.read-citations', signedIn: true })
  async read(): Promise<z.output<typeof historyAnswer>> {
    const decisions = await decisionsOf(this.parts.dataSource);
    return {
      version: decisions.length,
      instruments: Object.entries(instruments).map(([code, { short, parts }]) => ({ code, short, parts })),
      provisions: (Object.keys(registerInForce().provisions) as ProvisionCode[]).map(toldProvision),
      decisions: ofKind(decisions, 'citation')
        .map((each) => {
          const { provision, from, basis } = each.content;
          const { number, on, text } = basis;
          const asDecided = withCitation(registerAtStart().provisions[provision], each.content);
          return {
            ...toldDecision(each, this.parts.staff),
            ...{ provision, says: asDecided.title, from, ...told(asDecided) },
            act: { instrument: citePlace({ instrument: basis.instrument, article: null }), number, on, text },
            inForce: each.inForce,
          };
        })
        .reverse(),
    };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What of this service cites a provision, and how it would from then on; changes nothing' })
  @ApiBody({ schema: bodyOf(previewInput) })
  @Answers(previewAnswer)
  @Allow({ action: 'law.preview-citation', by: administrators })
  async preview(@Body() body: unknown): Promise<z.output<typeof previewAnswer>> {
    const input = parseInput(previewInput, body);
    const { provision, today, from } = input;
    const before = await decisionsOf(this.parts.dataSource);
    decideCitation({ ...input, basis: previewed })(before, new Date());
    return {
      until: told(standingOn(before, provision, from)).cites,
      then: today === null ? null : citePlace(today),
      ...this.parts.citedHere.by(provision),
    };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Changes how a provision is cited from a day on, or that nothing is; no deadline moves' })
  @ApiBody({ schema: bodyOf(decidedCitation) })
  @Answers(madeAnswer)
  @Allow({ action: 'law.decide-citation', by: administrators, stepUp: true })
  async decide(@Req() request: ActorRequest): Promise<z.output<typeof madeAnswer>> {
    const input = parseInput(decidedCitation, request.body);
    return decide(this.parts, callerOf(request), ['citation', input], decideCitation(input));
  }
}

const told = ({ today, note, confirmed }: Provision) => ({
  ...{ today, cites: today === null ? null : citePlace(today), confirmed },
  ...(note === undefined ? {} : { note }),
});

const toldProvision = (code: ProvisionCode): z.output<typeof historyAnswer>['provisions'][number] => {
  const provision = registerInForce().provisions[code];
  return { code, title: provision.title, ...told(provision), register: told(registerAtStart().provisions[code]) };
};

/** A preview needs no act. */
const nothing = { kk: '-', ru: '-', en: '-' };
const previewed = { instrument: 'internal', number: '-', on: '2000-01-01', text: nothing } as const;

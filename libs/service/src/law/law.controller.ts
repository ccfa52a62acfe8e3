import { isDeepStrictEqual } from 'node:util';
import { Allow } from '#libs/access';
import { cite, registerInForce, shippedRegister, type ProvisionCode, type TimeLimitCode } from '#libs/legal-basis';
import { lawInForce, limitOf as limitAsOf } from '#libs/deadlines';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { listOf, textsAnswer } from '../answers.js';
import { Answers } from '../body-schemas.js';
import { lengthsAnswer, toldLengths } from './law.answers.js';

const limitAnswer = z
  .object({
    ...{ code: z.string(), title: textsAnswer, basis: z.string(), cites: textsAnswer },
    ...lengthsAnswer,
    /** Differs from what was shipped, by an amendment in force. */
    amended: z.boolean(),
  })
  .meta({ id: 'TimeLimit' });
const provisionAnswer = z
  .object({
    ...{ code: z.string(), title: textsAnswer },
    /** As the law stands today, as far as it is known, and as the manual cites it. */
    ...{ today: textsAnswer.nullable(), asManual: textsAnswer.nullable(), note: textsAnswer.optional() },
    /** A lawyer has confirmed today's citation. */
    confirmed: z.boolean(),
    amended: z.boolean(),
  })
  .meta({ id: 'Provision' });
const lawAnswer = z.object({ timeLimits: listOf(limitAnswer), provisions: listOf(provisionAnswer) });

const codesOf = <C extends string>(entries: Readonly<Record<C, unknown>>): C[] => Object.keys(entries) as C[];

/** The register of legal bases and time limits as this service applies it. Law is public: anybody who works here reads it. */
@ApiTags('law')
@Controller('law')
export class LawController {
  @Get()
  @ApiOperation({
    summary: 'Time limits and provisions in force, each with what the manual cites and what stands today',
  })
  @Answers(lawAnswer)
  @Allow({ action: 'law.read', signedIn: true })
  read(): z.output<typeof lawAnswer> {
    const { timeLimits, provisions } = registerInForce();
    return {
      timeLimits: codesOf(timeLimits).map((code) => limitOf(code)),
      provisions: codesOf(provisions).map((code) => provisionOf(code)),
    };
  }
}

function limitOf(code: TimeLimitCode): z.output<typeof limitAnswer> {
  const { limit } = limitAsOf(lawInForce, code, new Date());
  const { title, basis } = limit;
  return {
    ...{ code, title, basis, cites: cite(basis) },
    ...toldLengths(limit),
    amended: !isDeepStrictEqual(limit, shippedRegister.timeLimits[code]),
  };
}

function provisionOf(code: ProvisionCode): z.output<typeof provisionAnswer> {
  const provision = registerInForce().provisions[code];
  const { title, today, asManual, note, confirmed } = provision;
  return {
    ...{ code, title, confirmed },
    today: today === null ? null : cite(code),
    asManual: asManual === null ? null : cite(code, 'manual'),
    ...(note === undefined ? {} : { note }),
    amended: !isDeepStrictEqual(provision, shippedRegister.provisions[code]),
  };
}

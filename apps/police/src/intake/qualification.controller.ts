import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { establishedFacts, offences, signs, type EstablishedFact, type OffenceCode } from '#libs/legal-basis';
import { Problem } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Investigation } from '../procedure/investigation.js';
import { mayReadWhole } from '../procedure/investigation.rights.js';
import { adviceOn } from '../procedure/qualification.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';
import { adviceAnswer } from '../records/qualification.answers.js';

const listOf = <T extends string>(codes: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((text) => text.split(',').filter((each) => each !== ''))
    .pipe(z.array(z.enum(codes)));
const asked = z.object({
  facts: listOf<EstablishedFact>(establishedFacts).default([]),
  articles: listOf<OffenceCode>(Object.keys(offences) as [OffenceCode, ...OffenceCode[]]).optional(),
});

const choices = {
  facts: establishedFacts.map((code) => ({ code, says: signs[code].says })),
  articles: (Object.keys(offences) as OffenceCode[])
    .filter((code) => offences[code].inForce)
    .map((code) => ({ code, article: offences[code].article, title: offences[code].title })),
};

/** Helps to choose the article: what speaks for which, and which typical errors a choice would make. */
@ApiTags('investigations')
@Controller('investigations/:id/qualification')
export class QualificationController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Articles to consider with the reasons for each, and warnings of typical errors' })
  @ApiParam({ name: 'id' })
  @ApiQuery({ name: 'facts', required: false, description: `Established facts: ${establishedFacts.join(', ')}` })
  @ApiQuery({
    name: 'articles',
    required: false,
    description: 'A choice to be looked at; else the articles of the case',
  })
  @Answers(adviceAnswer)
  @Allow({ action: 'investigation.read-qualification', by: mayReadWhole })
  async advice(@Req() request: ActorRequest): Promise<z.output<typeof adviceAnswer>> {
    const { facts, articles } = parseInput(asked, request.query);
    const { id } = request.params as { id: string };
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    const caller = callerOf(request);
    return this.casework.transactions.within({ ...caller, by: mayReadWhole }, async (tx) => {
      const found = await this.desk.table.findOutline(tx.manager, id);
      if (found === undefined || !tx.permits(mayReadWhole, found.record)) throw new Problem('not-found');
      return { ...adviceOn(found.record, facts, articles), ...choices };
    });
  }
}

import { Allow } from '#libs/access';
import { parseInput, Transactions } from '#libs/casework';
import { Problem, type Texts } from '#libs/problems';
import {
  Answers,
  callerOf,
  colleagueAnswer,
  itemsOf,
  Staff,
  unitAnswer,
  Units,
  type ActorRequest,
} from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { referralReads } from '../records/referral.desk.js';
import { countReferrals } from '../records/referral.queries.js';

const people = { psychologist: 'unit', teacher: 'unit', 'head-of-school': 'unit' } as const;

const numbers = z.record(z.string(), z.number());
const countsAnswer = z
  .object({ schoolId: z.string(), total: z.number(), byStatus: numbers, byUrgency: numbers })
  .meta({ id: 'SchoolCounts' });

/** What belongs to a school and not to one referral. */
@ApiTags('schools')
@Controller()
export class SchoolController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Units) private readonly units: Units,
    @Inject(Staff) private readonly staff: Staff,
  ) {}

  @Get('schools')
  @ApiOperation({ summary: 'The schools where I work' })
  @Answers(itemsOf(unitAnswer))
  @Allow({ action: 'school.list', by: people })
  schools(@Req() request: ActorRequest): { items: { id: string; name: Texts; region: string }[] } {
    const { actor } = callerOf(request);
    const items = actor.units
      .filter((id) => this.units.isOpen(id))
      .flatMap((id) => this.units.find(id) ?? [])
      .map(({ id, name, region }) => ({ id, name, region }));
    return { items };
  }

  @Get('staff')
  @ApiOperation({
    summary: 'Who works at a school of mine: to hand work to, or to name as a person who must not be told',
  })
  @ApiQuery({ name: 'schoolId' })
  @Answers(itemsOf(colleagueAnswer))
  @Allow({ action: 'school.staff', by: people })
  colleagues(@Req() request: ActorRequest): { items: { subject: string; name: string; roles: readonly string[] }[] } {
    const schoolId = this.mySchool(request);
    const items = this.staff
      .of(schoolId, ['psychologist', 'teacher', 'head-of-school'])
      .map(({ subject, name, roles }) => ({ subject, name, roles }));
    return { items };
  }

  @Get('counts')
  @ApiOperation({
    summary: 'How many referrals of a school there are, by state and urgency; without those that I must not know of',
  })
  @ApiQuery({ name: 'schoolId' })
  @Answers(countsAnswer)
  @Allow({ action: 'referral.count', by: referralReads.read })
  counts(@Req() request: ActorRequest): Promise<z.output<typeof countsAnswer>> {
    const schoolId = this.mySchool(request);
    const { actor, requestId, trace } = callerOf(request);
    return this.transactions.within({ actor, requestId, trace, by: referralReads.read }, async (tx) => ({
      schoolId,
      ...(await countReferrals(tx, schoolId)),
    }));
  }

  private mySchool(request: ActorRequest): string {
    const { schoolId } = parseInput(z.object({ schoolId: z.uuid() }), request.query);
    if (!callerOf(request).actor.units.includes(schoolId)) throw new Problem('not-found');
    return schoolId;
  }
}

import { Allow } from '#libs/access';
import {
  Answers,
  callerOf,
  colleagueAnswer,
  itemsOf,
  Staff,
  unitAnswer,
  Units,
  type ActorRequest,
  type Unit,
} from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { partnerAnswer } from '../records/answers.js';
import { centreKind } from '../records/support.desk.js';

const people = { coordinator: 'unit', 'social-worker': 'unit', 'rehabilitation-psychologist': 'unit' } as const;

/** Who works in the centre, and who works with it. */
@ApiTags('centre')
@Controller()
export class CentreController {
  constructor(
    @Inject(Units) private readonly units: Units,
    @Inject(Staff) private readonly staff: Staff,
  ) {}

  @Get('staff')
  @ApiOperation({ summary: 'Social workers and psychologists of my centre, to assign support to' })
  @Answers(itemsOf(colleagueAnswer))
  @Allow({ action: 'centre.staff', by: people })
  colleagues(@Req() request: ActorRequest): { items: z.output<typeof colleagueAnswer>[] } {
    const { actor } = callerOf(request);
    const found = actor.units.flatMap((unitId) =>
      this.staff.of(unitId, ['social-worker', 'rehabilitation-psychologist']),
    );
    return { items: found.map(({ subject, name, roles }) => ({ subject, name, roles })) };
  }

  @Get('schools')
  @ApiOperation({ summary: 'Schools, those of my region first: to tell one of a child of whom none knows' })
  @Answers(itemsOf(unitAnswer))
  @Allow({ action: 'centre.schools', by: people })
  schools(@Req() request: ActorRequest): { items: z.output<typeof unitAnswer>[] } {
    return { items: this.nearestFirst(request, this.units.of('school')) };
  }

  @Get('partners')
  @ApiOperation({ summary: 'Crisis centres and NGOs that deliver services, those of my region first' })
  @Answers(itemsOf(partnerAnswer))
  @Allow({ action: 'centre.partners', by: people })
  partners(@Req() request: ActorRequest): { items: z.output<typeof partnerAnswer>[] } {
    const others = this.units.of('social-services').filter(({ kind }) => kind !== centreKind);
    return { items: this.nearestFirst(request, others) };
  }

  private nearestFirst(request: ActorRequest, units: readonly Unit[]): z.output<typeof partnerAnswer>[] {
    const { region: mine } = callerOf(request).actor;
    return units
      .map(({ id, name, region, kind }) => ({ id, name, region, kind }))
      .sort((a, b) => Number(b.region === mine) - Number(a.region === mine));
  }
}

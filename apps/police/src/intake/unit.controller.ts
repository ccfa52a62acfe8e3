import { Allow } from '#libs/access';
import { boundsOf, Casework, parseInput } from '#libs/casework';
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
import { headOfUnit, mayRead } from '../procedure/investigation.rights.js';
import { workloadAnswer } from '../records/investigation.answers.js';
import { workloadOf, type Workload } from '../records/workload.js';

interface Officer {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** What belongs to a police unit and not to one case. */
@ApiTags('units')
@Controller()
export class UnitController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Units) private readonly units: Units,
    @Inject(Staff) private readonly staff: Staff,
  ) {}

  @Get('investigations/workload')
  @ApiOperation({ summary: 'Cases in hand by investigator, of my units' })
  @Answers(itemsOf(workloadAnswer))
  @Allow({ action: 'investigation.workload', by: headOfUnit })
  async workload(@Req() request: ActorRequest): Promise<{ items: (Workload & { name: string | null })[] }> {
    const caller = callerOf(request);
    const { units } = boundsOf(headOfUnit, caller.actor);
    const items = await this.casework.transactions.within({ ...caller, by: headOfUnit }, (tx) => workloadOf(tx, units));
    return { items: items.map((each) => ({ ...each, name: this.staff.find(each.subject)?.name ?? null })) };
  }

  @Get('staff')
  @ApiOperation({
    summary: 'Investigators and juvenile inspectors of a unit of mine, to give a case to or to name in a protocol',
  })
  @ApiQuery({ name: 'unitId' })
  @Answers(itemsOf(colleagueAnswer))
  @Allow({ action: 'unit.staff', by: mayRead })
  officers(@Req() request: ActorRequest): { items: Officer[] } {
    const { unitId } = parseInput(z.object({ unitId: z.uuid() }), request.query);
    if (!callerOf(request).actor.units.includes(unitId)) throw new Problem('not-found');
    return {
      items: this.staff
        .of(unitId, ['investigator', 'juvenile-inspector'])
        .map(({ subject, name, roles }) => ({ subject, name, roles })),
    };
  }

  @Get('units')
  @ApiOperation({ summary: 'Police units by region, to pass a report on to' })
  @ApiQuery({ name: 'region', required: false })
  @Answers(itemsOf(unitAnswer))
  @Allow({ action: 'unit.list', by: mayRead })
  all(@Req() request: ActorRequest): { items: { id: string; name: Texts; region: string }[] } {
    const { region } = parseInput(z.object({ region: z.string().optional() }), request.query);
    return {
      items: this.units.of('police', region).map(({ id, name, region: place }) => ({ id, name, region: place })),
    };
  }
}

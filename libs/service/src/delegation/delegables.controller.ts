import { Allow } from '#libs/access';
import { Controller, Get, Inject, Req, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { itemsOf } from '../answers.js';
import { Answers } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { Staff } from '../directory/staff.js';
import { delegableAnswer } from './delegation.answers.js';
import { delegableFor } from './delegation.desk.js';
import { delegationRights, type DelegatingAgency } from './delegation.rights.js';

/** Who could stand in for whom, for the page that asks. */
export function delegablesController(agency: DelegatingAgency): Type<unknown> {
  @ApiTags('delegations')
  @Controller('delegations/colleagues')
  class DelegablesController {
    constructor(@Inject(Staff) readonly staff: Staff) {}

    @Get()
    @ApiOperation({
      summary: 'Colleagues of my units in my roles, myself too; everybody of the unit for whoever answers for it',
    })
    @Answers(itemsOf(delegableAnswer))
    @Allow({ action: 'delegation.colleagues', by: delegationRights[agency].names })
    list(@Req() request: ActorRequest): { items: z.output<typeof delegableAnswer>[] } {
      return { items: delegableFor(this.staff, agency, callerOf(request).actor) };
    }
  }
  return DelegablesController;
}

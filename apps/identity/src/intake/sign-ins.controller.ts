import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Param, Req, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { isOf } from '../procedure/administration.js';
import { AccountDirectory } from '../records/account-directory.js';
import { signInsAnswer } from '../records/sign-in.answers.js';
import { SignIns } from '../records/sign-ins.js';
import { AdministrationGuard } from './administration.guard.js';
import { administratorAt, agencyPath, operators } from './at-agency.js';
import { historyPage, Paged } from './lists.js';

/** Who signed in with an account of the agency, and who was not let in: for its administrators and auditors. */
@ApiTags('accounts')
@ApiParam({ name: 'agency', schema: { type: 'string' } })
@UseGuards(AdministrationGuard)
@Controller(agencyPath)
export class SignInsController {
  constructor(
    @Inject(AccountDirectory) private readonly directory: AccountDirectory,
    @Inject(SignIns) private readonly signIns: SignIns,
  ) {}

  /** @throws Problem `not-found` also for whoever has nothing to do with the agency */
  @Get('accounts/:id/sign-ins')
  @ApiOperation({
    summary: 'When somebody signed in with the account, by what, and when somebody could not; newest first',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Paged()
  @Answers(signInsAnswer)
  @Allow({ action: 'accounts.sign-ins', by: operators })
  async list(@Req() request: ActorRequest, @Param('id') id: string): Promise<z.output<typeof signInsAnswer>> {
    const { agency } = administratorAt(request);
    const { limit, after } = parseInput(historyPage, request.query);
    const account = await this.directory.find(id);
    if (account === undefined || !isOf(agency, account)) throw new Problem('not-found');
    const rows = await this.signIns.of(id, limit + 1, after);
    const items = rows.slice(0, limit).map(({ ways, ...each }) => ({ ...each, ways: [...ways] }));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}

import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { system } from '#libs/lifecycle';
import { callerOf, type ActorRequest } from '#libs/service';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { forgetPicture } from '../records/rebuild.js';

/** The picture is derived: it can be forgotten and heard anew, while everything runs. */
@ApiTags('rebuild')
@Controller('rebuild')
export class RebuildController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Empties the picture of all chains; every agency must then be asked to tell everything again, with its epoch',
  })
  @Allow({ action: 'rebuild', by: { administrator: 'agency' } })
  async rebuild(@Req() request: ActorRequest): Promise<{ epochs: Record<string, number> }> {
    const { actor, requestId, trace } = callerOf(request);
    return this.transactions.within({ actor: system('oversight', ''), requestId, trace }, async (tx) => {
      await tx.manager.query(`SET LOCAL statement_timeout = 0`);
      tx.audit({ action: 'rebuild' }, actor);
      return { epochs: await forgetPicture(tx) };
    });
  }
}

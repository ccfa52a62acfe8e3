import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { Controller, Get, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { itemsOf, noticeAnswer } from './answers.js';
import { Answers } from './body-schemas.js';
import { callerOf, type ActorRequest } from './caller.js';

/** Content-free messages to the signed-in person: that something waits, and where. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({ summary: 'Notices to me, newest first' })
  @Answers(itemsOf(noticeAnswer))
  @Allow({ action: 'notices.list', signedIn: true })
  async list(@Req() request: ActorRequest): Promise<{ items: unknown[] }> {
    const { actor, requestId, trace } = callerOf(request);
    const items = await this.transactions.within({ actor, requestId, trace }, (tx) =>
      tx.manager.query<unknown[]>(
        `SELECT id, at, code, record_id AS "recordId", chain_id AS "chainId", read_at AS "readAt" FROM notices
          WHERE (to_subject = $1 OR (to_role = ANY ($2) AND (to_unit IS NULL OR to_unit = ANY ($3::uuid[])))) AND NOT excluded @> ARRAY[$1::uuid]
          ORDER BY id DESC LIMIT 100`,
        [actor.subject, actor.roles, actor.units],
      ),
    );
    return { items };
  }
}

import { Allow } from '#libs/access';
import { parseInput, Transactions } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { documentNumbered, toldDocument, type ToldDocument } from '../records/documents.query.js';

const prosecutor = { prosecutor: 'region' } as const;
const asked = z.object({ number: z.string().min(1).max(40), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Documents that agencies issued in the chains of the prosecutor's region. */
@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Get('verification')
  @ApiOperation({
    summary:
      'Whether a document of my region has this hash: the one on its pages against what its agency told when it was issued',
  })
  @ApiQuery({ name: 'number' })
  @ApiQuery({ name: 'sha256', description: 'Of the entry, as on each page' })
  @Answers(toldDocument)
  @Allow({ action: 'document.verify', by: prosecutor })
  verify(@Req() request: ActorRequest): Promise<ToldDocument> {
    const { number, sha256 } = parseInput(asked, request.query);
    return this.transactions.within({ ...callerOf(request), by: prosecutor }, async (tx) => {
      const found = await documentNumbered(tx.manager, number, sha256);
      if (found === undefined) throw new Problem('not-found');
      tx.audit({ action: 'document.verify', chainId: found.chainId, reason: number });
      return found;
    });
  }
}

import { Allow } from '#libs/access';
import { Casework, type Desk, type SealedPart, type Transaction } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { personalOf, type Referral } from '../procedure/referral.js';
import { contentAnswer, correspondenceAnswer, sameChildAnswer } from '../records/referral.answers.js';
import { REFERRAL_DESK } from '../records/referral.desk.js';
import { sameChild } from '../records/referral.queries.js';
import { by, withinOwn } from './own-referral.js';

/** What belongs to a referral besides its steps: the author's own words, the correspondence with the police. */
@ApiTags('referrals')
@ApiParam({ name: 'id' })
@Controller('referrals')
export class ReferralController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(REFERRAL_DESK) private readonly desk: Desk<Referral>,
  ) {}

  @Get(':id/content')
  @ApiOperation({
    summary: 'What I have written so far, while it is a draft; afterwards `read-identity` opens it with a purpose',
  })
  @Answers(contentAnswer)
  @Allow({ action: 'referral.read-draft', by })
  content(@Req() request: ActorRequest): Promise<z.output<typeof contentAnswer>> {
    return this.opened(request, 'read-draft', (record) => {
      if (record.status !== 'draft')
        throw new Problem('wrong-state', { values: { state: record.status }, allowed: ['read-identity'] });
      return { version: record.version, content: personalOf(record).content };
    });
  }

  @Get(':id/correspondence')
  @ApiOperation({
    summary:
      'What the police asked and why they returned or refused, what continues at school, notes of our own support',
  })
  @Answers(correspondenceAnswer)
  @Allow({ action: 'referral.read-correspondence', by })
  correspondence(@Req() request: ActorRequest): Promise<z.output<typeof correspondenceAnswer>> {
    return this.opened(request, 'read-correspondence', (record) => {
      const { questions, reasons, continues, notes } = personalOf(record);
      return { questions, reasons, continues, notes };
    });
  }

  @Get(':id/same-child')
  @ApiOperation({ summary: 'Other referrals of this school about a child with the same IIN that I may see' })
  @Answers(sameChildAnswer)
  @Allow({ action: 'referral.same-child', by })
  async same(@Req() request: ActorRequest): Promise<z.output<typeof sameChildAnswer>> {
    return this.within(request, async (tx, record) => {
      const items = await sameChild(tx, record);
      return { count: items.length, items };
    });
  }

  private within<T>(
    request: ActorRequest,
    work: (tx: Transaction, record: Referral, sealed: SealedPart | null) => Promise<T> | T,
  ): Promise<T> {
    return withinOwn(this.casework, this.desk, request, work);
  }

  /** Opens the personal part for its author; that is in the access log, but is not told to oversight as a reading of somebody else's would be. */
  private opened<T>(request: ActorRequest, action: string, work: (record: Referral) => T): Promise<T> {
    return this.within(request, async (tx, record, sealed) => {
      if (sealed === null && record.erased !== undefined) throw new Problem('erased');
      const personal = await this.desk.table.open<NonNullable<Referral['sealed']>>(record.id, sealed);
      tx.audit({ action: `referral.${action}`, recordId: record.id, chainId: record.chainId });
      return work({ ...record, ...(personal === undefined ? {} : { sealed: personal }) });
    });
  }
}

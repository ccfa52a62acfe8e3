import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import type { RecordCore } from '#libs/lifecycle';
import {
  giveOut,
  openReading,
  rangeOf,
  refuseIfWithheld,
  refuseUnlessOpened,
  Vault,
  type VaultItem,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res, type InjectionToken, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Answers } from './body-schemas.js';
import type { ActorRequest } from './caller.js';
import { placeIn, roleIn, withinFile, type FilesOfRecord } from './file-of-record.js';
import { readingAnswer } from './item-answers.js';

export interface ReadingTerms<R> extends FilesOfRecord<R> {
  /** Plural, in the address: `investigations`. */
  readonly path: string;
  /** Singular, in names of actions: `investigation`. */
  readonly kind: string;
  readonly desk: InjectionToken;
  /** Why custody says that it was read: a code. */
  readonly reason: string;
  /** Journals the reading with its purpose, and tells oversight so. */
  readonly journal: (tx: Transaction, record: R, purpose: string, action: string) => void;
}

const asked = z.object({ purpose: z.string().trim().min(3).max(200) });

/**
 * The HTTP routes by which a page shows a file: first why, which is never part of an address; custody says `viewed`, once; then the bytes, as a
 * whole or in ranges, to whoever said so and for a short time. The number of a reading is of no use to anybody else.
 */
export function readingRoutes<R extends RecordCore>(terms: ReadingTerms<R>): Type<unknown> {
  const { path, kind, by } = terms;
  const action = `${kind}.view-file`;

  @ApiTags(path)
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'fileId' })
  @Controller(`${path}/:id/files/:fileId/readings`)
  class ReadingRoutes {
    constructor(
      @Inject(Casework) readonly casework: Casework,
      @Inject(terms.desk) readonly desk: Desk<R>,
      @Inject(Vault) readonly vault: Vault,
    ) {}

    @Post()
    @HttpCode(201)
    @ApiOperation({
      summary: 'Opens a file with a purpose: custody and journal say so; `id` then gives its bytes for a short time',
    })
    @ApiBody({ schema: z.toJSONSchema(asked, { target: 'openapi-3.0', io: 'input' }) as never })
    @Answers(readingAnswer, { status: 201 })
    @Allow({ action, by, stepUp: true })
    async open(@Req() request: ActorRequest): Promise<z.output<typeof readingAnswer>> {
      const { purpose } = parseInput(asked, request.body);
      return this.within(request, async (tx, record, item) => {
        const { subject: actor } = tx.actor;
        const role = roleIn(tx, by);
        const { itemId, sha256 } = item;
        const shown = await refuseIfWithheld(tx.manager, item);
        terms.journal(tx, record, purpose, action);
        return openReading(tx.manager, shown, { itemId, at: tx.now, actor, role, reason: terms.reason, sha256 });
      });
    }

    @Get(':readingId')
    @ApiOperation({ summary: 'The bytes of a file that I opened, or one range of them, always as a download' })
    @ApiParam({ name: 'readingId' })
    @ApiHeader({ name: 'range', required: false, description: 'One range of bytes (RFC 9110): answered with 206' })
    @Allow({ action: `${kind}.take-bytes`, by })
    async bytes(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
      const { item, range } = await this.within(request, async (tx, _record, found) => {
        const { subject: actor } = tx.actor;
        const reading = { id: placeIn(request, 'readingId'), item: found, actor, now: tx.now };
        const shown = await refuseUnlessOpened(tx.manager, reading);
        return { item: shown, range: rangeOf(request, reply, shown) };
      });
      const { itemId, nameSealed } = item;
      const name = nameSealed === undefined ? itemId : await this.vault.openName(itemId, nameSealed);
      await giveOut(this.vault, reply, item, { range, name });
    }

    private within<T>(
      request: ActorRequest,
      work: (tx: Transaction, record: R, item: VaultItem) => Promise<T>,
    ): Promise<T> {
      return withinFile(this.casework, this.desk, terms, request, work);
    }
  }

  Object.defineProperty(ReadingRoutes, 'name', { value: `${kind}Readings` });
  return ReadingRoutes;
}

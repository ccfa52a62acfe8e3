import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import { KeyRing } from '#libs/keys';
import { isSelf, type By, type RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import {
  noteWithheld,
  standWith,
  withheldAmong,
  withheldHistory,
  withholdCopies,
  type VaultItem,
  type WithheldAct,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, type InjectionToken, type Type } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, bodyOf } from './body-schemas.js';
import type { ActorRequest } from './caller.js';
import { roleIn, withinFile, type FilesOfRecord } from './file-of-record.js';
import { withheldAnswer } from './item-answers.js';

export interface WithheldNow {
  readonly itemIds: readonly string[];
  readonly sha256: string;
}

export interface WithholdingTerms<R> extends FilesOfRecord<R> {
  /** Plural, in the address: `investigations`. */
  readonly path: string;
  /** Singular, in names of actions: `investigation`. */
  readonly kind: string;
  readonly desk: InjectionToken;
  /** Tells others that these bytes are withheld now, of which there may be several copies here. */
  readonly onWithheld?: (tx: Transaction, record: R, withheld: WithheldNow, words: string) => Promise<void> | void;
}

export interface ReleaseTerms<R> extends WithholdingTerms<R> {
  /** Who decides whether its bytes are shown again, when somebody else asked for it. */
  readonly decides: By;
  readonly onAsked: (tx: Transaction, record: R) => void;
}

const described = z.object({ words: z.string().trim().min(3).max(2_000) });
const decision = described.extend({ release: z.boolean() });
type Withheld = z.output<typeof withheldAnswer>;

/** How any of these routes speaks of one file of a record. */
abstract class Withholding<R extends RecordCore> {
  constructor(
    readonly casework: Casework,
    readonly desk: Desk<R>,
    readonly keys: KeyRing,
    readonly terms: WithholdingTerms<R>,
  ) {}

  within<T>(request: ActorRequest, by: By, work: (tx: Transaction, record: R, item: VaultItem) => Promise<T>) {
    return withinFile(this.casework, this.desk, { ...this.terms, by }, request, work);
  }

  /** The same for whoever says something of its bytes: one after the other, so that each sees what the one before said. */
  saying<T>(request: ActorRequest, by: By, work: (tx: Transaction, record: R, item: VaultItem) => Promise<T>) {
    return this.within(request, by, async (tx, record, item) => {
      await standWith(tx.manager, item.sha256, 'who marks');
      return work(tx, record, item);
    });
  }

  /** The file and whatever else of the record and its chain has the same bytes. */
  async withholdAll(tx: Transaction, record: R, { sha256 }: VaultItem, words: string): Promise<WithheldNow> {
    const { id, chainId } = record;
    const said = { at: tx.now, actor: tx.actor.subject, role: roleIn(tx, this.terms.by), words };
    const copies = { chainId, sha256, ...said, also: this.terms.fileIds(record) };
    const itemIds = await withholdCopies(tx.manager, this.keys, copies);
    tx.audit({ action: `${this.terms.kind}.withhold-file`, recordId: id, chainId, reason: 'abuse-material' });
    return { itemIds, sha256 };
  }

  async note(
    tx: Transaction,
    { id, chainId }: R,
    item: VaultItem,
    act: Exclude<WithheldAct, 'withhold'>,
    words: string,
  ): Promise<void> {
    const { itemId, sha256 } = item;
    const entry = { itemId, sha256, at: tx.now, actor: tx.actor.subject, role: roleIn(tx, this.terms.by) };
    await noteWithheld(tx.manager, this.keys, { ...entry, act, words });
    tx.audit({ action: `${this.terms.kind}.${act}-file`, recordId: id, chainId, reason: 'abuse-material' });
  }

  async answer({ manager }: Transaction, { itemId, sha256, md5, size, mediaType }: VaultItem): Promise<Withheld> {
    const withheld = (await withheldAmong(manager, [itemId])).has(itemId);
    const history = await withheldHistory(manager, this.keys, itemId);
    const last = history.at(-1);
    const asked = last?.act === 'ask-release' ? last.actor : null;
    return { withheld, releaseAskedBy: asked, sha256, md5, size, mediaType, history };
  }
}

/**
 * The HTTP routes by which a file is marked as suspected child abuse material: from then on its bytes are shown and given out to nobody here,
 * and its mark goes along with it to whoever is handed it.
 */
export function withholdingRoutes<R extends RecordCore>(terms: WithholdingTerms<R>): Type<unknown> {
  const { path, kind, by } = terms;

  @ApiTags(path)
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'fileId' })
  @Controller(`${path}/:id/files/:fileId/withholding`)
  class WithholdingRoutes extends Withholding<R> {
    constructor(
      @Inject(Casework) casework: Casework,
      @Inject(terms.desk) desk: Desk<R>,
      @Inject(KeyRing) keys: KeyRing,
    ) {
      super(casework, desk, keys, terms);
    }

    @Get()
    @ApiOperation({ summary: 'Whether the bytes of a file are withheld; its hashes, size and description' })
    @Answers(withheldAnswer)
    @Allow({ action: `${kind}.read-withholding`, by })
    state(@Req() request: ActorRequest): Promise<Withheld> {
      return this.within(request, by, (tx, _record, item) => this.answer(tx, item));
    }

    @Post()
    @HttpCode(200)
    @ApiOperation({
      summary: 'Marks a file as suspected child abuse material, with a description: its bytes are withheld',
    })
    @ApiBody({ schema: bodyOf(described) })
    @Answers(withheldAnswer)
    @Allow({ action: `${kind}.withhold-file`, by })
    async withhold(@Req() request: ActorRequest): Promise<Withheld> {
      const { words } = parseInput(described, request.body);
      return this.saying(request, by, async (tx, record, item) => {
        const before = await this.answer(tx, item);
        if (before.withheld) return before;
        // First, and on its own: the arguments of an optional call are not evaluated where nobody is to be told.
        const withheld = await this.withholdAll(tx, record, item, words);
        await terms.onWithheld?.(tx, record, withheld, words);
        return this.answer(tx, item);
      });
    }
  }

  Object.defineProperty(WithholdingRoutes, 'name', { value: `${kind}Withholding` });
  return WithholdingRoutes;
}

/** The routes by which a mark is taken back: one person asks with a reason, another decides. What was said stays. */
export function releaseRoutes<R extends RecordCore>(terms: ReleaseTerms<R>): Type<unknown> {
  const { path, kind, by, decides } = terms;

  @ApiTags(path)
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'fileId' })
  @Controller(`${path}/:id/files/:fileId/withholding`)
  class ReleaseRoutes extends Withholding<R> {
    constructor(
      @Inject(Casework) casework: Casework,
      @Inject(terms.desk) desk: Desk<R>,
      @Inject(KeyRing) keys: KeyRing,
    ) {
      super(casework, desk, keys, terms);
    }

    @Post('release-requests')
    @HttpCode(200)
    @ApiOperation({ summary: 'Asks, with a reason, that a mark be taken back: somebody else decides' })
    @ApiBody({ schema: bodyOf(described) })
    @Answers(withheldAnswer)
    @Allow({ action: `${kind}.ask-release`, by })
    async ask(@Req() request: ActorRequest): Promise<Withheld> {
      const { words } = parseInput(described, request.body);
      return this.saying(request, by, async (tx, record, item) => {
        const { withheld, releaseAskedBy } = await this.answer(tx, item);
        if (!withheld || releaseAskedBy !== null) throw new Problem('release-not-asked');
        await this.note(tx, record, item, 'ask-release', words);
        terms.onAsked(tx, record);
        return this.answer(tx, item);
      });
    }

    @Post('release-decisions')
    @HttpCode(200)
    @ApiOperation({
      summary: 'Decides, with a reason, whether the bytes are shown again; never by whoever asked for it',
    })
    @ApiBody({ schema: bodyOf(decision) })
    @Answers(withheldAnswer)
    @Allow({ action: `${kind}.decide-release`, by: decides })
    async decide(@Req() request: ActorRequest): Promise<Withheld> {
      const { words, release } = parseInput(decision, request.body);
      return this.saying(request, decides, async (tx, record, item) => {
        const { releaseAskedBy } = await this.answer(tx, item);
        if (releaseAskedBy === null) throw new Problem('release-not-asked');
        if (isSelf(tx.actor, releaseAskedBy)) throw new Problem('forbidden', { allowed: [], rule: 'second-person' });
        await this.note(tx, record, item, release ? 'release' : 'keep', words);
        return this.answer(tx, item);
      });
    }
  }

  Object.defineProperty(ReleaseRoutes, 'name', { value: `${kind}Release` });
  return ReleaseRoutes;
}

import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import { identityReadBy, type RegionCode } from '#libs/contracts';
import { relationsFor, system, type By, type RecordCore } from '#libs/lifecycle';
import { Problem, type Locale } from '#libs/problems';
import { Answers, callerOf, itemsOf, readingAnswer, textsAnswer, type ActorRequest } from '#libs/service';
import {
  findItem,
  giveOut,
  openReading,
  refuseIfWithheld,
  refuseUnlessOpened,
  type Reading,
  type ShownItem,
  type VaultItem,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res, type InjectionToken, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { DocumentEntry } from './entry.js';
import { issueDocument, type IssuingParts } from './issue-document.js';
import { documentKinds, type DocumentKindCode } from './kinds.js';
import { offeredAnswer, toldOffers, tried, type Offered } from './offered-documents.js';
import {
  documentsOf,
  findDocument,
  verifyDocument,
  type RegisteredDocument,
  type Verification,
} from './register/documents.store.js';

/** What an officer asks for. */
export interface DocumentOrder<K extends DocumentKindCode = DocumentKindCode> {
  readonly kind: K;
  readonly languages: readonly Locale[];
  /** The item, protocol, examination or interview that it is about. */
  readonly about?: string | undefined;
  /** Number of the document that it replaces. */
  readonly supersedes?: string | undefined;
  /** What the officer words for it, in each language in which it is issued. */
  readonly wording: Readonly<Partial<Record<Locale, string>>>;
}

/** Writes a document from the file of a record. @throws Problem where it cannot be written now */
export type Gatherer<R> = (tx: Transaction, record: R, order: DocumentOrder) => Promise<DocumentEntry>;

/** What an agency's documents are served from. */
export interface DocumentOffice<R> {
  readonly issuing: IssuingParts;
  readonly gather: Gatherer<R>;
  /** What could be issued of a record, and what each document lacks. */
  readonly offers: (tx: Transaction, record: R) => Promise<readonly Offered[]>;
}

/** For records whose documents are about the whole record, and which nobody words: each kind is tried once. */
export const gatheredBy = <R>(
  kinds: readonly DocumentKindCode[],
  gather: Gatherer<R>,
): Pick<DocumentOffice<R>, 'gather' | 'offers'> => ({
  gather,
  offers: (tx, record) =>
    tried(
      kinds.map((kind) => ({ kind })),
      ({ kind }) => gather(tx, record, { kind, languages: [], wording: {} }),
    ),
});

export interface DocumentRoutesTerms {
  /** Plural, in the address: `investigations`. */
  readonly path: string;
  readonly kinds: readonly [DocumentKindCode, ...DocumentKindCode[]];
  readonly languages: readonly [Locale, ...Locale[]];
  /** Who sees and takes the documents of a record. */
  readonly reads: By;
  /** Everybody who may issue some kind; the kind itself says who may issue it. */
  readonly issues: By;
  /** Tokens of the desk and of the `DocumentOffice`. */
  readonly desk: InjectionToken;
  readonly office: InjectionToken;
}

const documentAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    kind: z.string(),
    says: textsAnswer,
    language: z.string(),
    about: z.string().nullable(),
    fileHash: z.string(),
    pages: z.number(),
    issuedAt: z.date(),
    issuedBy: z.string(),
    supersededBy: z.string().nullable(),
  })
  .meta({ id: 'Document' });

/** A document as it was just issued, in one language. */
const issuedAnswer = documentAnswer
  .omit({ says: true })
  .extend({ dataHash: z.string() })
  .meta({ id: 'IssuedDocument' });

const purposeAsked = z.object({ purpose: z.string().min(3).max(200) });

/** The HTTP routes of an agency's documents: list, what may be issued, issue, take the file; and whether a document that somebody holds is one of this agency's. */
export function documentRoutes<R extends RecordCore>(
  terms: DocumentRoutesTerms,
): readonly [Type<unknown>, Type<unknown>] {
  const order = z.object({
    kind: z.enum(terms.kinds),
    languages: z.array(z.enum(terms.languages)).min(1).max(3).default(['kk', 'ru']),
    about: z.uuid().optional(),
    supersedes: z.string().max(40).optional(),
    wording: z.partialRecord(z.enum(terms.languages), z.string().trim().min(1).max(20_000)).default({}),
  });

  @ApiTags(terms.path)
  @ApiParam({ name: 'id' })
  @Controller(`${terms.path}/:id/documents`)
  class DocumentRoutes {
    constructor(
      @Inject(Casework) readonly casework: Casework,
      @Inject(terms.desk) readonly desk: Desk<R>,
      @Inject(terms.office) readonly office: DocumentOffice<R>,
    ) {}

    @Get()
    @ApiOperation({ summary: 'Documents that were issued, the newest first; a replaced one names its successor' })
    @Answers(itemsOf(documentAnswer))
    @Allow({ action: 'document.list', by: terms.reads })
    list(@Req() request: ActorRequest): Promise<{ items: z.output<typeof documentAnswer>[] }> {
      return this.within(request, async (tx, { id }) => ({
        items: (await documentsOf(tx.manager, id)).map((each) => ({ ...each, says: documentKinds[each.kind].title })),
      }));
    }

    @Get('offered')
    @ApiOperation({ summary: 'Documents that I may issue of the record; what each lacks now, if something' })
    @Answers(itemsOf(offeredAnswer))
    @Allow({ action: 'document.list-offered', by: terms.reads })
    offered(@Req() request: ActorRequest): Promise<{ items: z.output<typeof offeredAnswer>[] }> {
      return this.within(request, async (tx, record) => ({
        items: toldOffers(await this.office.offers(tx, record), (by) => tx.permits(by, record)),
      }));
    }

    @Post()
    @HttpCode(201)
    @ApiOperation({ summary: 'Issues a document: one number, one entry in the register, a file in each language' })
    @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key finds the same document' })
    @ApiBody({ schema: z.toJSONSchema(order, { target: 'openapi-3.0', io: 'input' }) as never })
    @Answers(itemsOf(issuedAnswer), { status: 201 })
    @Allow({ action: 'document.issue', by: terms.issues })
    async issue(@Req() request: ActorRequest): Promise<{ items: readonly RegisteredDocument[] }> {
      const wanted = parseInput(order, request.body) as DocumentOrder;
      const { languages, issuedBy: by }: { languages: readonly Locale[]; issuedBy: By } = documentKinds[wanted.kind];
      const spoken = wanted.languages.every((language) => languages.includes(language));
      if (!spoken) throw invalid('/languages', 'not-in-this-language');
      const items = await issueDocument(this.office.issuing, callerOf(request), wanted, {
        ...{ by, recordId: idOf(request) },
        find: (tx) => this.mine(tx, request, by),
        gather: (tx, record) => this.office.gather(tx, record, wanted),
      });
      return { items };
    }

    @Get(':documentId')
    @ApiOperation({
      summary:
        'The file; who took it and why stands in its custody, and in the journal where the document tells of the child',
    })
    @ApiParam({ name: 'documentId' })
    @ApiQuery({ name: 'purpose', schema: { type: 'string', minLength: 3, maxLength: 200 } })
    @Allow({ action: 'document.read', by: terms.reads, stepUp: true })
    async download(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
      const { purpose } = parseInput(purposeAsked, request.query);
      const { item, name } = await this.within(request, (tx, record) =>
        this.noteReading(tx, record, placeIn(request, 'documentId'), purpose),
      );
      await giveOut(this.office.issuing.vault, reply, item, { range: undefined, name });
    }

    @Post(':documentId/readings')
    @HttpCode(201)
    @ApiOperation({
      summary: 'The same in two steps, so that the purpose stands in no address: `id` then gives the file',
    })
    @ApiParam({ name: 'documentId' })
    @ApiBody({ schema: z.toJSONSchema(purposeAsked, { target: 'openapi-3.0', io: 'input' }) as never })
    @Answers(readingAnswer, { status: 201 })
    @Allow({ action: 'document.read', by: terms.reads, stepUp: true })
    async open(@Req() request: ActorRequest): Promise<z.output<typeof readingAnswer>> {
      const { purpose } = parseInput(purposeAsked, request.body);
      const { reading } = await this.within(request, (tx, record) =>
        this.noteReading(tx, record, placeIn(request, 'documentId'), purpose),
      );
      return reading;
    }

    @Get(':documentId/readings/:readingId')
    @ApiOperation({ summary: 'The file of a document that I opened' })
    @ApiParam({ name: 'documentId' })
    @ApiParam({ name: 'readingId' })
    @Allow({ action: 'document.take', by: terms.reads })
    async take(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
      const { item, name } = await this.within(request, async (tx, { id }) => {
        const { item: found, name: called } = await documentIn(tx, id, placeIn(request, 'documentId'));
        const opened = { id: placeIn(request, 'readingId'), item: found, actor: tx.actor.subject };
        return { item: await refuseUnlessOpened(tx.manager, { ...opened, now: tx.now }), name: called };
      });
      await giveOut(this.office.issuing.vault, reply, item, { range: undefined, name });
    }

    private async noteReading(
      tx: Transaction,
      { id, chainId, region }: R,
      documentId: string,
      purpose: string,
    ): Promise<{ item: ShownItem; name: string; reading: Reading }> {
      const { document, item: found, name } = await documentIn(tx, id, documentId);
      const item = await refuseIfWithheld(tx.manager, found);
      const role = tx.actor.roles.find((each) => relationsFor(terms.reads, each).length > 0) ?? 'unknown';
      const reading = await openReading(tx.manager, item, {
        ...{ itemId: item.itemId, at: tx.now, actor: tx.actor.subject, role },
        ...{ reason: 'case-work', sha256: item.sha256 },
      });
      tx.audit({ action: 'document.read', recordId: id, chainId, reason: purpose });
      if (document.identity !== 'none') {
        const read = { region: region as RegionCode, role, what: 'identity' as const, purpose };
        tx.state(chainId, id, identityReadBy(this.office.issuing.agency, read));
      }
      return { item, name, reading };
    }

    private within<T>(request: ActorRequest, work: (tx: Transaction, record: R) => Promise<T>): Promise<T> {
      return this.casework.transactions.within({ ...callerOf(request), by: terms.reads }, async (tx) =>
        work(tx, await this.mine(tx, request, terms.reads)),
      );
    }

    private async mine(tx: Transaction, request: ActorRequest, by: By): Promise<R> {
      const found = await this.desk.table.findOutline(tx.manager, idOf(request));
      if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
      return found.record;
    }
  }

  @ApiTags('documents')
  @Controller('documents')
  class VerificationRoutes {
    constructor(
      @Inject(Casework) readonly casework: Casework,
      @Inject(terms.office) readonly office: DocumentOffice<R>,
    ) {}

    @Get('verification')
    @ApiOperation({ summary: 'Whether the register knows this number with this hash; it tells nothing of the case' })
    @ApiQuery({ name: 'number' })
    @ApiQuery({ name: 'sha256', description: 'Of the entry, as on each page, or of the file' })
    @Allow({ action: 'document.verify', signedIn: true })
    verify(@Req() request: ActorRequest): Promise<Verification> {
      const asked = z.object({ number: z.string().max(40), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
      const { number, sha256 } = parseInput(asked, request.query);
      const { requestId, trace } = callerOf(request);
      // Whoever holds number and hash holds the document: the register answers, whatever they see of the case.
      const actor = system(this.office.issuing.agency, '');
      return this.casework.transactions.within({ actor, requestId, trace }, (tx) =>
        verifyDocument(tx.manager, number, sha256),
      );
    }
  }

  // Two kinds of records of one service may have documents: the description tells their operations apart.
  Object.defineProperty(DocumentRoutes, 'name', { value: `${terms.path}Documents` });
  return [DocumentRoutes, VerificationRoutes];
}

/** A document of a record, with its file. @throws Problem `not-found` */
async function documentIn(
  tx: Transaction,
  recordId: string,
  documentId: string,
): Promise<{ document: RegisteredDocument; item: VaultItem; name: string }> {
  const document = await findDocument(tx.manager, recordId, documentId);
  const item = document === undefined ? undefined : await findItem(tx.manager, document.itemId);
  if (document === undefined || item === undefined) throw new Problem('not-found');
  return { document, item, name: `${document.number}-${document.language}.pdf` };
}

const invalid = (pointer: string, code: string): Problem =>
  new Problem('input-invalid', { errors: [{ pointer, code }] });

function placeIn(request: ActorRequest, name: string): string {
  const value = (request.params as Record<string, string | undefined>)[name];
  if (value === undefined || !z.uuid().safeParse(value).success) throw new Problem('not-found');
  return value;
}
const idOf = (request: ActorRequest): string => placeIn(request, 'id');

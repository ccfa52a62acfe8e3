import { Allow, type Policy } from '#libs/access';
import { accessLogOf, at, boundsOf, Casework, parseInput, type Answer, type Desk } from '#libs/casework';
import { contracts } from '#libs/contracts';
import { openDeadlines } from '#libs/deadlines';
import { receiptsOf } from '#libs/journal';
import { cite } from '#libs/legal-basis';
import { insteadOf, may, whatNext, type Actor, type Lifecycle, type RecordCore, type StepRow } from '#libs/lifecycle';
import { Problem, type Texts } from '#libs/problems';
import {
  applyDecorators,
  Controller,
  Get,
  HttpCode,
  Inject,
  Optional,
  Post,
  Req,
  type InjectionToken,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiExtension, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  accessAnswer,
  dueAnswer,
  itemsOf,
  pageOf,
  personAnswer,
  receiptAnswer,
  wholeOf,
  wholeWithDeadlines,
} from './answers.js';
import { Answers, describedLater } from './body-schemas.js';
import { callerOf, type ActorRequest } from './caller.js';
import { dueOf, filtersIn, listQuery, placeAfter, titleOf, wantedBy, type ListFilters } from './record-list.js';
import { Staff } from './directory/staff.js';
import { noteEmergencyReading } from './emergency/note-reading.js';

/** What the routes of one kind of record are made from. */
export interface RecordRoutesTerms<R extends RecordCore> {
  /** Plural, in the address: `investigations`. */
  readonly path: string;
  readonly kind: string;
  readonly lifecycle: Lifecycle<R>;
  readonly reads: Desk<R>['reads'];
  /** Token under which the desk is provided. */
  readonly desk: InjectionToken;
  /** Fields by which a list may be narrowed, each with its values. */
  readonly filters?: ListFilters;
  /** The same for fields that hold several of their values at once. */
  readonly among?: ListFilters;
  /** Whether the reader may know what the list was narrowed by: what stands in a record is not everybody's who reads the record. */
  readonly matches?: (record: R, actor: Actor, asked: Asked) => boolean;
  /** Where its numbers stand in the particulars, as JSON paths, first the one that people know it by: by them a record is found among those that the reader sees; with an empty list by the end of its id (`createEndingIndex`). */
  readonly numbers?: readonly `{${string}}`[];
  /** Where the number stands by which people know it, where they do not find it by that here: the chain's, for one. */
  readonly knownBy?: readonly `{${string}}`[];
  /** What the desk's views make of a record, and of its line in a list where that is less. */
  readonly answers?: { readonly view: z.ZodType; readonly listed?: z.ZodType };
}

/** Fields by which a list was narrowed, with their values. */
type Asked = z.output<ReturnType<typeof filtersIn>>;

type Person = z.output<typeof personAnswer>;

/** Where an agency has not said more of its views. */
const someRecord = z.looseObject({ id: z.string(), status: z.string(), version: z.number() });

const kebab = (step: string): string => step.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The HTTP routes of one kind of record, read off its lifecycle table: a list, the record with what may be done next, its personal part
 * (journalled), receipts, access log, and one POST for each step that people take. There is no second list of steps anywhere.
 */
export function recordRoutes<R extends RecordCore>(terms: RecordRoutesTerms<R>): Type<unknown> {
  const read: Policy = { action: `${terms.kind}.read`, by: terms.reads.read };
  const identity: Policy = { action: `${terms.kind}.read-identity`, by: terms.reads.identity };

  /** The step that an entry of the audit names: `referral.submit`. */
  const stepCalled = (action: string): Texts | null =>
    terms.lifecycle.steps[action.slice(terms.kind.length + 1)]?.says ?? null;

  const { filters = {}, among = {}, numbers, matches = () => true } = terms;
  const filtersAsked = filtersIn(filters, among);
  const filtersDescribed = Object.entries({ ...filters, ...among }).map(([name, values]) =>
    ApiQuery({ name, required: false, enum: [...values] }),
  );
  if (numbers !== undefined) {
    const description = numbers.length > 0 ? 'The whole number of a record' : 'The last eight characters of an id';
    filtersDescribed.push(ApiQuery({ name: 'number', required: false, description }));
  }
  const view = terms.answers?.view ?? someRecord;
  const inList = z.intersection(
    terms.answers?.listed ?? view,
    z.object({ due: dueAnswer, insteadOf: personAnswer.nullable() }),
  );

  @ApiTags(terms.path)
  @Controller(terms.path)
  class RecordRoutes {
    constructor(
      @Inject(Casework) readonly casework: Casework,
      @Inject(terms.desk) readonly desk: Desk<R>,
      @Optional() @Inject(Staff) readonly staff?: Staff,
    ) {
      casework.records.register(desk, terms.knownBy ?? numbers);
    }

    @Get()
    @ApiOperation({ summary: `Lists ${terms.path} that I may see, last changed first` })
    @ApiQuery({ name: 'status', required: false, description: 'One or several states, separated by commas' })
    @ApiQuery({ name: 'mine', required: false, enum: ['true', 'false'] })
    @ApiQuery({ name: 'unitId', required: false })
    @ApiQuery({ name: 'urgency', required: false, enum: ['immediate', 'urgent', 'standard'] })
    @ApiQuery({ name: 'chainId', required: false })
    @ApiQuery({ name: 'overdue', required: false, enum: ['true'], description: 'Something of it is overdue' })
    @ApiQuery({ name: 'unassigned', required: false, enum: ['true'], description: 'Nobody has it' })
    @applyDecorators(...filtersDescribed)
    @ApiQuery({
      name: 'sort',
      required: false,
      enum: ['due'],
      description: 'What is due first, instead of what changed last',
    })
    @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
    @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 } })
    @Answers(pageOf(inList))
    @Allow({ action: `${terms.kind}.list`, by: terms.reads.read })
    async list(@Req() request: ActorRequest): Promise<{ items: object[]; next: string | null }> {
      const caller = callerOf(request);
      const query = parseInput(listQuery, request.query);
      const particulars = parseInput(filtersAsked, request.query);
      return this.casework.transactions.within({ ...caller, by: terms.reads.read }, async (tx) => {
        const rows = await this.desk.table.list(tx.manager, {
          ...wantedBy(query, tx.actor, numbers),
          particulars,
          bounds: boundsOf(terms.reads.read, tx.actor),
        });
        const page = rows.slice(0, query.limit);
        const due = await dueOf(tx.manager, page);
        const last = rows.length > query.limit ? page.at(-1) : undefined;
        return {
          items: page
            .filter((record) => may(terms.reads.read, record, tx.actor) && matches(record, tx.actor, particulars))
            .map((record) => ({
              ...(this.desk.listed ?? this.desk.view)(record, tx.actor, tx.now),
              due: due.get(record.id) ?? null,
              insteadOf: this.absentOn(record, tx.actor),
            })),
          next: last === undefined ? null : placeAfter(last, query.sort, due),
        };
      });
    }

    @Get(':id')
    @ApiOperation({
      summary: `A ${terms.kind}, what may be done next, why other steps may not, and its open deadlines`,
    })
    @ApiParam({ name: 'id' })
    @Answers(wholeWithDeadlines(view))
    @Allow(read)
    one(@Req() request: ActorRequest): Promise<Answer & { deadlines: unknown[]; insteadOf: Person | null }> {
      return this.reading(request, async (record, tx) => ({
        record: this.desk.view(record, tx.actor, tx.now),
        ...whatNext(terms.lifecycle, record, at(tx)),
        deadlines: this.seesCourse(record, tx.actor)
          ? (await openDeadlines(tx.manager, record.id)).map((each) => ({ ...each, says: titleOf(each.rule) }))
          : [],
        insteadOf: this.absentOn(record, tx.actor),
      }));
    }

    @Get(':id/receipts')
    @ApiOperation({ summary: 'What was told to other agencies, and when each confirmed it' })
    @ApiParam({ name: 'id' })
    @Answers(itemsOf(receiptAnswer))
    @Allow(read)
    receipts(@Req() request: ActorRequest): Promise<{ items: unknown[] }> {
      return this.reading(request, async (record, tx) => ({
        items: this.seesCourse(record, tx.actor)
          ? (await receiptsOf(tx.manager, record.chainId, record.id)).map((each) => ({
              ...each,
              says: contracts().get(each.type)?.says ?? null,
            }))
          : [],
      }));
    }

    private seesCourse(record: R, actor: Actor): boolean {
      return this.desk.seesCourse?.(record, actor) ?? true;
    }

    @Get(':id/access-log')
    @ApiOperation({ summary: 'Who did or read what' })
    @ApiParam({ name: 'id' })
    @Answers(itemsOf(accessAnswer))
    @Allow(identity)
    accessLog(@Req() request: ActorRequest): Promise<{ items: unknown[] }> {
      return this.reading(
        request,
        async (record, tx) => ({
          items: (await accessLogOf(tx.manager, record.id)).map((each) => ({
            ...each,
            says: stepCalled(each.action),
            name: this.nameOf(each.subject),
            insteadOf: this.personOf(each.insteadOf),
          })),
        }),
        terms.reads.identity,
      );
    }

    @Post(':id/read-identity')
    @HttpCode(200)
    @ApiOperation({ summary: 'Opens the personal part; the reading is journalled' })
    @ApiParam({ name: 'id' })
    @ApiBody({
      schema: {
        type: 'object',
        required: ['purpose'],
        properties: { purpose: { type: 'string', minLength: 3, maxLength: 200 } },
      },
    })
    @Allow(identity)
    async readIdentity(@Req() request: ActorRequest): Promise<unknown> {
      const { purpose } = parseInput(z.object({ purpose: z.string().min(3).max(200) }), request.body);
      return this.casework.readIdentity(this.desk, idOf(request), purpose, callerOf(request));
    }

    private readonly nameOf = (subject: string): string | null => this.staff?.find(subject)?.name ?? null;

    private personOf(subject: string | null | undefined): Person | null {
      return subject == null ? null : { subject, name: this.nameOf(subject) };
    }

    /** For whom the reader acts on the record. */
    private absentOn(record: R, actor: Actor): Person | null {
      return this.personOf(insteadOf(record, actor));
    }

    private async reading<T>(
      request: ActorRequest,
      work: (record: R, tx: Parameters<Parameters<Casework['transactions']['within']>[1]>[0]) => Promise<T>,
      by = terms.reads.read,
    ): Promise<T> {
      const caller = callerOf(request);
      return this.casework.transactions.within({ ...caller, by }, async (tx) => {
        const found = await this.desk.table.findToRead(tx.manager, idOf(request));
        if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
        const { record } = found;
        await noteEmergencyReading(tx, terms, record);
        return work(record, tx);
      });
    }
  }

  for (const [step, row] of Object.entries(terms.lifecycle.steps)) addStep(RecordRoutes, terms, step, row);
  Object.defineProperty(RecordRoutes, 'name', { value: `${terms.kind}Routes` });
  return RecordRoutes;
}

interface Routes<R extends RecordCore> {
  casework: Casework;
  desk: Desk<R>;
}

/** Adds the route of one step. Steps that only the agency itself takes have none. */
function addStep<R extends RecordCore>(
  routes: Type<unknown>,
  terms: RecordRoutesTerms<R>,
  step: string,
  row: StepRow<R>,
): void {
  if (Object.keys(row.by).every((role) => role === 'system')) return;
  const creates = row.from.length === 0;
  const prototype = routes.prototype as Record<string, unknown>;
  const name = `step_${step}`;
  const operationId = `${terms.kind}_${step}`;
  prototype[name] = function (this: Routes<R>, request: ActorRequest): Promise<Answer> {
    const caller = callerOf(request);
    return creates
      ? this.casework.begin(this.desk, step, request.body, caller)
      : this.casework.command(this.desk, step, idOf(request), request.body, caller);
  };
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  if (descriptor === undefined) return;
  Req()(prototype, name, 0);
  Reflect.defineMetadata('design:paramtypes', [Object], prototype, name);
  const decorators: MethodDecorator[] = [
    Post(creates ? '' : `:id/${kebab(step)}`),
    HttpCode(creates ? 201 : 200),
    Allow({ action: `${terms.kind}.${step}`, by: row.by, ...(row.stepUp === true ? { stepUp: true } : {}) }),
    ApiOperation({
      summary: row.says.en,
      description: `Basis: ${row.basis}. From: ${row.from.join(', ') || '(new)'}.`,
      operationId,
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'The same key gives the same answer and one effect',
    }),
    ApiHeader({ name: 'If-Match', required: false, description: 'Version on which you worked' }),
    ApiBody({ schema: describedLater(operationId, row.does.input) }),
    ApiExtension('x-qorgan-step', { step, says: row.says, basis: row.basis, cites: cite(row.basis) }),
    Answers(wholeOf(terms.answers?.view ?? someRecord), {
      status: creates ? 201 : 200,
      description: 'The record and what may be done next',
    }),
    ...(creates ? [] : [ApiParam({ name: 'id' })]),
  ];
  for (const decorate of decorators) decorate(prototype, name, descriptor);
}

function idOf(request: ActorRequest): string {
  const { id } = request.params as { id: string };
  if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
  return id;
}

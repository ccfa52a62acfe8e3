import { Allow } from '#libs/access';
import {
  AlreadyAnswered,
  Casework,
  fingerprintOf,
  idempotencyKeyOf,
  parseInput,
  type Desk,
  type SealedPart,
  type Transaction,
} from '#libs/casework';
import { recordNumber } from '#libs/contracts';
import { openDeadlines } from '#libs/deadlines';
import { system } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { AGENCY_PARTS, Answers, bodyOf, callerOf, Units, type ActorRequest, type AgencyParts } from '#libs/service';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { asked, more, told, type Told } from '../procedure/tip/inputs.js';
import { tipFrom, tipPersonalFrom } from '../procedure/tip/steps/arrive.js';
import { removalOf } from '../procedure/tip/application.js';
import type { Tip, TipPersonal } from '../procedure/tip/tip.js';
import { tipAcceptedAnswer, tipStatusAnswer } from '../records/tip.answers.js';
import { tipCode, tipCodeIndex } from '../records/tip-code.js';
import { TIP_DESK } from '../records/tip.desk.js';
import { TipParcels } from '../records/tip-parcels.js';
import { unitFor } from '../records/unit-for.js';

type Accepted = z.output<typeof tipAcceptedAnswer>;
type Status = z.output<typeof tipStatusAnswer>;

/**
 * What people without an account tell the police, by way of the gateway's public page, which asks as nobody. Whoever wrote is known by the code
 * alone; nothing that is answered here says what was written, or whether there is a case.
 */
@ApiTags('public tips')
@Controller('public/tips')
export class PublicTipsController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(TIP_DESK) private readonly desk: Desk<Tip>,
    @Inject(Units) private readonly units: Units,
    @Inject(TipParcels) private readonly parcels: TipParcels,
    @Inject(AGENCY_PARTS) private readonly parts: Pick<AgencyParts, 'keys' | 'metrics'>,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Takes a message from the public; the answer has the code by which it is followed' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key: the same message, the same code' })
  @ApiBody({ schema: bodyOf(told) })
  @Answers(tipAcceptedAnswer, { status: 201 })
  @Allow({ action: 'tip.tell', signedIn: true })
  async tell(@Req() request: ActorRequest): Promise<Accepted> {
    const input = parseInput(told, request.body);
    const key = idempotencyKeyOf(callerOf(request));
    const code = tipCode(this.parts.keys, key);
    const accepted = await this.once(request, 'tip.tell', input, (tx) => this.begin(tx, input, code));
    return { code, ...accepted };
  }

  @Post('status')
  @HttpCode(200)
  @ApiOperation({ summary: 'How far the message of a code is' })
  @ApiBody({ schema: bodyOf(asked) })
  @Answers(tipStatusAnswer)
  @Allow({ action: 'tip.follow', signedIn: true })
  status(@Req() request: ActorRequest): Promise<Status> {
    const { code } = parseInput(asked, request.body);
    const { requestId, trace } = callerOf(request);
    return this.casework.transactions.within({ actor: system('police', ''), requestId, trace }, async (tx) => {
      const { record, sealed } = await this.tipOf(tx, code);
      return statusOf(record, await this.desk.table.open<TipPersonal>(record.id, sealed));
    });
  }

  @Post('more')
  @HttpCode(200)
  @ApiOperation({ summary: 'Adds words to the message of a code, and the files of a parcel' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiBody({ schema: bodyOf(more) })
  @Answers(tipStatusAnswer)
  @Allow({ action: 'tip.add', signedIn: true })
  more(@Req() request: ActorRequest): Promise<Status> {
    const input = parseInput(more, request.body);
    const { code, words, parcel } = input;
    return this.once(request, 'tip.more', input, async (tx) => {
      const { id } = (await this.tipOf(tx, code)).record;
      const after = await this.casework.takeWithin(tx, this.desk, 'addWords', id, { words });
      const files = await this.parcels.send(tx, parcel, id);
      return { ...statusOf(after), files };
    });
  }

  private async begin(tx: Transaction, input: Told, code: string): Promise<Omit<Accepted, 'code'>> {
    const [row] = await tx.manager.query<{ number: string }[]>(`SELECT nextval('tip_numbers') AS number`);
    const arrival = {
      id: tx.newId(),
      chainId: tx.newId(),
      now: tx.now,
      unitId: unitFor(this.units, this.parts.metrics, input.region),
      number: recordNumber('T', tx.now, Number(row?.number)),
    };
    const personal = tipPersonalFrom(input, tx.now);
    const tip = await this.casework.beginWithin(tx, this.desk, 'arrive', tipFrom(input, arrival), {}, personal);
    await tx.manager.query('INSERT INTO tip_codes (code_index, tip_id) VALUES ($1, $2)', [
      tipCodeIndex(this.parts.keys, code),
      tip.id,
    ]);
    const triage = (await openDeadlines(tx.manager, tip.id)).find(({ rule }) => rule === 'triage-tip');
    const files = await this.parcels.send(tx, input.parcel, tip.id);
    return { receivedAt: tx.now.toISOString(), triageBy: triage?.dueAt?.toISOString() ?? null, files };
  }

  private async tipOf(tx: Transaction, code: string): Promise<{ record: Tip; sealed: SealedPart | null }> {
    const [row] = await tx.manager.query<{ tip_id: string }[]>('SELECT tip_id FROM tip_codes WHERE code_index = $1', [
      tipCodeIndex(this.parts.keys, code),
    ]);
    const found = row && (await this.desk.table.find(tx.manager, row.tip_id));
    if (found === undefined) throw new Problem('not-found');
    return found;
  }

  /** As the agency itself: nobody is signed in, and the key of a sending is a secret of whoever sends it. */
  private async once<T extends object>(
    request: ActorRequest,
    action: string,
    input: object,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const caller = callerOf(request);
    const { requestId, trace } = caller;
    const idempotency = { key: idempotencyKeyOf(caller), fingerprint: fingerprintOf(action, input) };
    const answer = await this.casework.transactions.run(
      { actor: system('police', ''), requestId, trace, idempotency },
      work,
    );
    return answer instanceof AlreadyAnswered ? (answer.answer as T) : answer;
  }
}

const states: Readonly<Record<string, Status['state']>> = {
  raised: 'looked-into',
  'added-to-case': 'looked-into',
  'with-experts': 'with-experts',
  answered: 'answered',
  dismissed: 'closed',
};

/** The expert group's answer is opened for whoever asks how far it is, and is never in an answer that is kept for repeating. */
const statusOf = ({ status, reroutedAt, openedAt, changedAt, application }: Tip, personal?: TipPersonal): Status => ({
  state: states[status] ?? (reroutedAt === undefined ? 'waiting' : 'passed-on'),
  receivedAt: openedAt.toISOString(),
  changedAt: changedAt.toISOString(),
  mayAdd: true,
  experts:
    application === undefined
      ? null
      : {
          removal: removalOf(application),
          answer: personal?.experts?.answer ?? null,
          language: personal?.locale ?? null,
        },
});

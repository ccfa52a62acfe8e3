import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { AgencyId } from '#libs/contracts';
import { databaseTime, recordCustody, type CustodyEntry } from '../custody.store.js';
import { ItemUnreadable, type Vault } from '../vault.js';
import { ExchangeBucket, type PutObject } from './bucket.js';
import { extendPutLease, findGrant, leasePut, settleGrant, type AskedGrant } from './grants.store.js';
import { exchangeRequest, exchangeSubject, type ExchangeAnswer, type ExchangeRequest } from './requests.js';

/** Something that a person must look at. Codes and ids only. */
export interface OfficeFinding {
  readonly code: 'not-granted' | 'item-damaged' | 'refused-by-receiver' | 'arrived-altered';
  readonly receiver: string;
  readonly transferId: string;
  readonly itemId: string;
  /** Why the receiver refused. */
  readonly detail?: string;
}

export interface OfficeOptions {
  readonly agency: AgencyId;
  readonly vault: Vault;
  readonly database: DataSource;
  readonly connection: NatsConnection;
  readonly onFinding: (finding: OfficeFinding) => void;
  /** How long an answer may wait for the object before it says `preparing`. */
  readonly patienceMs?: number;
  /** How long a replica that died keeps others from putting the same object. */
  readonly leaseMs?: number;
}

/**
 * Gives out an agency's files to the agencies to which they were granted: puts the sealed bytes into the agency's
 * bucket when the receiver asks, again if they were lost there, and takes them back once they arrived. Any number
 * of replicas share the work.
 */
export class ExchangeOffice {
  private readonly bucket: ExchangeBucket;
  private readonly underWay = new Set<Promise<unknown>>();
  private subscription: Subscription | undefined;

  constructor(private readonly options: OfficeOptions) {
    this.bucket = new ExchangeBucket(options.connection, options.agency);
  }

  start(): void {
    const { agency, connection } = this.options;
    this.subscription = connection.subscribe(exchangeSubject(agency, '*'), {
      queue: `exchange-office--${agency}`,
      callback: (error, message) => {
        if (error === null) void this.track(this.reply(message));
      },
    });
  }

  /** Takes no more requests and waits for what is under way. */
  async stop(): Promise<void> {
    this.subscription?.unsubscribe();
    this.subscription = undefined;
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  private async reply(message: Msg): Promise<void> {
    const receiver = message.subject.split('.')[2] ?? '';
    const answer = await this.answer(receiver, message).catch((): ExchangeAnswer => ({
      status: 'later',
      code: 'failed',
    }));
    message.respond(JSON.stringify(answer));
  }

  private async answer(receiver: string, message: Msg): Promise<ExchangeAnswer> {
    const request = exchangeRequest.safeParse(jsonOf(message));
    if (!request.success) return { status: 'refused', code: 'not-understood' };
    const { transferId, itemId } = request.data;
    const grant = await findGrant(this.options.database, transferId, itemId, receiver);
    if (grant === undefined) {
      this.options.onFinding({ code: 'not-granted', receiver, transferId, itemId });
      return { status: 'refused', code: 'not-granted' };
    }
    return request.data.want === 'file' ? this.provide(grant, request.data.not) : this.settle(grant, request.data);
  }

  private async provide(grant: AskedGrant, not: string | undefined): Promise<ExchangeAnswer> {
    const found = await this.bucket.find(grant.transferId).catch(() => 'unavailable' as const);
    if (found === 'unavailable') return { status: 'later', code: 'bucket-unavailable' };
    if (found !== undefined && found.object !== not && found.sha256 === grant.cipherSha256) return ready(found);
    const leaseMs = this.options.leaseMs ?? 15_000;
    if (!(await leasePut(this.options.database, grant.transferId, leaseMs))) return { status: 'preparing' };
    const putting = this.track(this.put(grant, leaseMs));
    const tooLong = new AbortController();
    const patience = sleep(this.options.patienceMs ?? 2_000, { status: 'preparing' } as const, {
      signal: tooLong.signal,
    });
    return Promise.race([putting, patience]).finally(() => {
      patience.catch(() => undefined);
      tooLong.abort();
    });
  }

  private async put(grant: AskedGrant, leaseMs: number): Promise<ExchangeAnswer> {
    const { database, vault } = this.options;
    const extend = (ms: number): Promise<void> => extendPutLease(database, grant.transferId, ms).catch(() => undefined);
    const extending = setInterval(() => void extend(leaseMs), leaseMs / 3);
    try {
      const put = await this.bucket.put(grant.transferId, await vault.openCipher(grant.itemId));
      if (put.sha256 === grant.cipherSha256) {
        await recordCustody(database, { ...this.custodyOf(grant), at: await databaseTime(database), action: 'copied' });
        return ready(put);
      }
      // Our own copy was altered: it is not given out, and a person must restore it.
      await this.bucket.remove(grant.transferId);
      return this.damaged(grant);
    } catch (error) {
      return error instanceof ItemUnreadable ? this.damaged(grant) : { status: 'later', code: 'bucket-unavailable' };
    } finally {
      clearInterval(extending);
      await extend(0);
    }
  }

  private damaged({ receiver, transferId, itemId }: AskedGrant): ExchangeAnswer {
    this.options.onFinding({ code: 'item-damaged', receiver, transferId, itemId });
    return { status: 'later', code: 'damaged' };
  }

  private async settle(grant: AskedGrant, told: ExchangeRequest & { want: 'settlement' }): Promise<ExchangeAnswer> {
    const { receiver, transferId, itemId, sha256 } = grant;
    const named = { receiver, transferId, itemId };
    if (told.outcome === 'arrived' && told.sha256 !== sha256)
      this.options.onFinding({ ...named, code: 'arrived-altered', detail: told.sha256 ?? 'no-hash' });
    await this.options.database.transaction(async (manager) => {
      const at = await settleGrant(manager, transferId, told.outcome, told.code);
      if (at !== undefined && told.outcome === 'arrived' && told.sha256 === sha256)
        await recordCustody(manager, { ...this.custodyOf(grant), at, action: 'verified' });
    });
    if (told.outcome === 'refused')
      this.options.onFinding({ ...named, code: 'refused-by-receiver', detail: told.code ?? 'unknown' });
    // What stays in the bucket because this failed goes by its age.
    await this.bucket.remove(transferId).catch(() => undefined);
    return { status: 'noted' };
  }

  /** What the office does by itself stands in the item's chain of custody too. */
  private custodyOf({ itemId, sha256, receiver }: AskedGrant): Omit<CustodyEntry, 'at' | 'action'> {
    const actor = `service:${this.options.agency}`;
    return { itemId, sha256, actor, role: 'service', reason: 'exchange', counterpart: receiver };
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.underWay.add(work);
    const done = (): void => void this.underWay.delete(work);
    work.then(done, done);
    return work;
  }
}

const ready = ({ object, chunks, sha256 }: PutObject): ExchangeAnswer => ({
  status: 'ready',
  object,
  chunks,
  cipherSha256: sha256,
});

function jsonOf(message: Msg): unknown {
  try {
    return message.json();
  } catch {
    return undefined;
  }
}

import type { Casework, Desk, Transaction } from '#libs/casework';
import type { AgencyId, FileManifest } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { NotYet, type ChainContext } from '#libs/messaging';
import { hearWithheld } from '#libs/service';
import { expectFiles, type TransferClerk } from '#libs/vault';
import { fileIdsOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';
import { tellHolders } from './tell-holders.js';

/** What every event has that is news of a chain. */
export interface Told {
  readonly chainId: string;
  readonly from: AgencyId;
}

/** Takes what another agency says of a chain as a step of the investigation, and announces the files that come with it. */
export class News {
  constructor(
    readonly casework: Casework,
    readonly desk: Desk<Investigation>,
    private readonly keys: KeyRing,
    private readonly files: Pick<TransferClerk<Transaction>, 'wake'>,
  ) {}

  /**
   * Each agency's events come in a stream of their own: what the child's support team says of a chain may be here before the school's referral is.
   *
   * @throws NotYet while there is no investigation of the chain: every chain of which somebody tells us began with a referral to us
   */
  async take(
    step: string,
    { chainId, from }: Told,
    { tx }: ChainContext,
    input: object,
    files: readonly FileManifest[] = [],
  ): Promise<void> {
    const known = await this.desk.table.lockChain(tx.manager, chainId);
    if (known.length === 0) throw new NotYet('the referral has not arrived');
    for (const { record } of known) {
      const isPossible = this.casework.mayTakeNow(this.desk, step, record);
      // News that came too late to change anything must not be lost: it stands in the file.
      if (isPossible) await this.casework.takeWithin(tx, this.desk, step, record.id, input);
      else await this.casework.takeWithin(tx, this.desk, 'noteLate', record.id, { what: step, ...textIn(input) });
      await this.expect(from, record, files, tx);
    }
  }

  /** Somebody who has a copy says that nobody may be shown these bytes; whoever else has one learns it from us. */
  async withhold(
    { chainId, from }: Told,
    { tx }: ChainContext,
    sealed: { readonly sha256: string; readonly words: string },
  ): Promise<void> {
    const known = await this.desk.table.lockChain(tx.manager, chainId);
    const [first] = known;
    if (first === undefined) throw new NotYet('the referral has not arrived');
    // A chain is locked without its register: the files are looked for in the whole record.
    const whole = await Promise.all(known.map(({ record }) => this.desk.table.find(tx.manager, record.id)));
    const marked = await hearWithheld(
      tx,
      this.keys,
      { chainId, from, sealed },
      whole.flatMap((found) => (found === undefined ? [] : fileIdsOf(found.record))),
    );
    await tellHolders(tx, first.record.id, { itemIds: marked, sha256: sealed.sha256, not: from });
  }

  /** Notes announced files, in the transaction that applies the event; they are fetched afterwards. */
  async expect(
    sender: AgencyId,
    { id, chainId }: Investigation,
    files: readonly FileManifest[],
    tx: ChainContext['tx'],
  ): Promise<void> {
    if (files.length === 0) return;
    await expectFiles(tx.manager, this.keys, { sender, chainId, recordId: id, files, at: tx.now });
    tx.afterCommit(() => {
      this.files.wake();
    });
  }
}

const textIn = (input: object): { text?: string } => {
  const { note, reason } = input as { note?: unknown; reason?: unknown };
  const text = note ?? reason;
  return typeof text === 'string' ? { text } : {};
};

/** Ids of the transfers that bring the files. */
export const transfersOf = (files: readonly FileManifest[]): string[] => files.map(({ transferId }) => transferId);

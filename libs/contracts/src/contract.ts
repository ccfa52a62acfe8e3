import { type z } from 'zod';
import type { Texts } from '#libs/problems';
import type { AgencyId } from './agencies.js';

type SealedSchemas = Partial<Record<AgencyId, z.ZodObject>>;
type OpenOf<O extends z.ZodObject> = z.output<O>;
type SealedOf<S extends SealedSchemas> = { [A in keyof S]: S[A] extends z.ZodObject ? z.output<S[A]> : never };

/** What a contract says of one hand-over between agencies. */
export interface ContractTerms<O extends z.ZodObject, S extends SealedSchemas> {
  /** `chain.<agency>.<thing>.<fact>.v1`: the CloudEvents type and, with the receiver behind it, the subject. */
  readonly type: `chain.${AgencyId}.${string}.${string}.v1`;
  readonly from: AgencyId;
  readonly to: readonly AgencyId[];
  /** The fact in one sentence, for timelines. */
  readonly says: Texts;
  /** Codes, times, region, age band: what the bus and oversight may see. */
  readonly open: O;
  /** What only the named receivers may read, encrypted for each of them. */
  readonly sealed?: S;
  /** Receivers whose sealed part was added later: events of before lack it, and a journal tells them again. */
  readonly sealedLater?: readonly AgencyId[];
  /** Open attributes that a receiver gets; all of them where it is not named. */
  readonly shows?: Partial<Record<AgencyId, readonly (keyof OpenOf<O> & string)[]>>;
}

export interface Contract<
  O extends z.ZodObject = z.ZodObject,
  S extends SealedSchemas = SealedSchemas,
> extends ContractTerms<O, S> {
  /** States the fact, to be journalled by the step that makes it true. */
  of(content: FactContent<O, S>): Fact;
}

export type FactContent<O extends z.ZodObject, S extends SealedSchemas> = {
  readonly open: OpenOf<O>;
  /** Receivers of this one fact, fewer than the contract's where one of them has no part in this chain. */
  readonly to?: readonly AgencyId[];
} & (keyof S extends never ? { readonly sealed?: never } : { readonly sealed: Partial<SealedOf<S>> });

/** A past fact about a chain, before it has an id, a time and its numbers. */
export interface Fact {
  readonly contract: ContractTerms<z.ZodObject, SealedSchemas>;
  readonly to: readonly AgencyId[];
  readonly open: Readonly<Record<string, unknown>>;
  readonly sealed: Readonly<Partial<Record<AgencyId, unknown>>>;
}

/** An event as a handler gets it: checked, in order, once. */
export interface ChainEvent<O = Record<string, unknown>, P = undefined> {
  readonly id: string;
  readonly type: string;
  readonly chainId: string;
  readonly from: AgencyId;
  /** When the sender's transaction made it true. */
  readonly at: Date;
  readonly open: O;
  /** The part sealed for this receiver, opened and validated. */
  readonly sealed: P;
}

/** The type of the event that `receiver` gets by a contract. */
export type EventOf<C, Receiver extends AgencyId = never> =
  C extends Contract<infer O, infer S>
    ? ChainEvent<
        OpenOf<O>,
        Receiver extends keyof S ? (S[Receiver] extends z.ZodObject ? z.output<S[Receiver]> : undefined) : undefined
      >
    : never;

const everyContract = new Map<string, Contract>();

/** Declares a hand-over. @throws when a type is declared twice or does not begin with its sender */

export function contract<O extends z.ZodObject, S extends SealedSchemas = {}>(
  terms: ContractTerms<O, S>,
): Contract<O, S> {
  if (!terms.type.startsWith(`chain.${terms.from}.`)) throw new Error(`${terms.type} is not ${terms.from}'s to say`);
  if (everyContract.has(terms.type)) throw new Error(`${terms.type} is declared twice`);
  const made: Contract<O, S> = {
    ...terms,
    of: (content) => ({
      contract: terms,
      to: content.to ?? terms.to,
      open: terms.open.parse(content.open),
      sealed: content.sealed ?? {},
    }),
  };
  everyContract.set(terms.type, made);
  return made;
}

/** Every declared contract by type, for the transport, the documents and oversight. */
export const contracts = (): ReadonlyMap<string, Contract> => everyContract;

/** The same fact as any agency may state it. */
export function byEachAgency<A extends AgencyId, C>(
  senders: readonly A[],
  declare: (from: A) => C,
): Readonly<Record<A, C>> {
  return Object.fromEntries(senders.map((from) => [from, declare(from)])) as Record<A, C>;
}

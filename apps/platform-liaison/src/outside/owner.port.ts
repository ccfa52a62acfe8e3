import { takedownRefusal, type BullyingKind, type Platform, type Resource } from '#libs/contracts';
import { z } from 'zod';
import { givenFile } from './given-file.js';
import { toldText } from './told-text.js';

/** An order as the portal of a resource's owner gets it. Nothing of the child is in it. */
export interface OutgoingOrder {
  /** The same for every try of one sending; a repeated order has another. Whoever has heard it already does not take it twice. */
  readonly key: string;
  /** Number of the decision. */
  readonly number: string;
  readonly platform: Platform;
  readonly language: 'en' | 'ru' | 'kk';
  readonly legalBasis: string;
  readonly kinds: readonly BullyingKind[];
  readonly resources: readonly Resource[];
  /** How long the owner has from receipt. */
  readonly hours: number;
  /** After the first order each is a repeated one. */
  readonly repeated: boolean;
  /** When this sending was begun. */
  readonly askedAt: string;
}

/** How far the exchange with the owner has come. */
export interface OrderSoFar {
  /** Since the sending was begun, in the platform's own days. */
  readonly daysGone: number;
  /** Receipt is on the record. */
  readonly received: boolean;
  /** Words about the material, and unreadable ones, that were heard and recorded since the sending was begun. */
  readonly heard: number;
  readonly reference: string | null;
}

const reference = toldText(100).min(1).nullable();
/** The owner has the order since then: the hours of the law run from it. */
const receipt = z.object({ says: z.literal('receipt'), reference, receivedAt: z.iso.datetime({ offset: true }) });
const reason = toldText(20_000).min(1);

/** What a portal answers when it is given an order: receipt, or that it has taken it in and says more later. */
export const handedOver = z.discriminatedUnion('says', [z.object({ says: z.literal('taken'), reference }), receipt]);
export type HandedOver = z.infer<typeof handedOver>;

/** What an owner may say afterwards. Whatever else comes is unreadable: a person has to look at it. */
export const ownerWord = z.discriminatedUnion('says', [
  receipt,
  z.object({ says: z.literal('refusal'), reasonCode: takedownRefusal, reason }),
  z.object({ says: z.literal('removed'), whole: z.boolean(), note: reason, files: z.array(givenFile).max(20) }),
]);
export type OwnerWord = z.infer<typeof ownerWord>;

/** Owners of resources that take orders by machine. What they answer is not trusted: it is read by `handedOver` and `ownerWord`. */
export interface OwnerPort {
  /** Hands the order over; repeated with the same key until it is answered. @throws when the portal cannot be reached */
  submit(order: OutgoingOrder, signal: AbortSignal): Promise<unknown>;
  /** Looks whether there is something new; null while there is not. */
  listen(order: OutgoingOrder, soFar: OrderSoFar, signal: AbortSignal): Promise<unknown>;
}

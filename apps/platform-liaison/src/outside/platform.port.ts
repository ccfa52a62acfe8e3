import type { Account, DataRequestKind, Platform } from '#libs/contracts';
import { dataRequestRefused } from '#libs/contracts';
import { z } from 'zod';
import type { Channel } from '../procedure/platform-profile.js';
import { givenFile } from './given-file.js';
import { toldText } from './told-text.js';

/** A request as a platform or an operator gets it. */
export interface OutgoingRequest {
  readonly requestId: string;
  readonly kind: DataRequestKind;
  readonly platform: Platform;
  readonly channel: Channel;
  readonly legalBasis: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly caseReference: string;
  readonly accounts: readonly Account[];
  readonly period: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly asked: string;
}

/** How far the exchange with the platform has come. */
export interface SoFar {
  /** Since the request was sent, in the platform's own days. */
  readonly daysGone: number;
  readonly usualDays: number;
  readonly reminders: number;
  /** Answers and unreadable words that were heard and recorded. */
  readonly heard: number;
  readonly reference: string | null;
}

/** What a platform may say. Whatever else comes is unreadable: a person has to look at it. */
export const platformWord = z.discriminatedUnion('says', [
  z.object({
    says: z.literal('answer'),
    whole: z.boolean(),
    note: toldText(20_000),
    data: z.array(z.object({ name: toldText(200).min(1), value: toldText(2_000) })).max(1_000),
    files: z.array(givenFile).max(100),
  }),
  z.object({
    says: z.literal('refusal'),
    reasonCode: dataRequestRefused.open.shape.reasonCode,
    reason: toldText(20_000).min(1),
  }),
]);
export type PlatformWord = z.infer<typeof platformWord>;

/**
 * The outside world of this agency: platforms and operators that are asked by machine. Calls may be repeated after a crash:
 * the request's id tells the other side that it has heard it already.
 */
export interface PlatformPort {
  /** Hands the request over; the platform may confirm it with its own number. */
  submit(request: OutgoingRequest, signal: AbortSignal): Promise<{ readonly reference: string | null }>;
  /** Looks whether there is something new; null while there is not. The answer is not trusted: it is read by `platformWord`. */
  listen(request: OutgoingRequest, soFar: SoFar, signal: AbortSignal): Promise<unknown>;
  remind(request: OutgoingRequest, soFar: SoFar, signal: AbortSignal): Promise<void>;
}

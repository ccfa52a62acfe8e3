import type { Account, DataRequestKind, Platform } from '#libs/contracts';
import type { Notice, Participant, RecordCore } from '#libs/lifecycle';
import type { Route } from './platform-profile.js';

/** Something that an investigator wants of a platform or an operator. Knows accounts and the legal basis, and no child. */
export interface DataRequest extends RecordCore {
  readonly kind: DataRequestKind;
  readonly platform: Platform;
  /** Provision by which the investigator ordered it. */
  readonly orderedUnder: string;
  readonly accountCount: number;
  /** The ways in which this platform may be asked for this, as they stood when the order arrived; the usual one first. */
  readonly routes: readonly Route[];
  /** How long a day of the platform lasts: 86,400, and less where a simulator stands in for it. */
  readonly secondsInADay: number;
  /** The way that was taken. */
  readonly route?: Route;
  readonly sentAt?: string;
  readonly expectedBy?: string;
  readonly acknowledgedAt?: string;
  /** The number that the platform gave the request. */
  readonly platformReference?: string;
  /** When the platform was reminded. */
  readonly reminders: readonly string[];
  readonly files: readonly AnswerFile[];
  readonly answers: readonly { readonly at: string; readonly whole: boolean; readonly fileCount: number }[];
  /** When something came from the platform that could not be read. */
  readonly unreadableAt: readonly string[];
  /** Why it ended, as the code of the event that said so. */
  readonly endedBecause?: string;
  /** Events that came when they could no longer change anything. */
  readonly lateEvents: readonly { readonly type: string; readonly at: string }[];
  readonly sealed?: DataRequestConfidential;
}

/** A file that the platform gave, kept in the vault. Its name stays there, sealed. */
export interface AnswerFile {
  readonly itemId: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly from: 'officer' | 'platform';
}

/** What the bus, the lists and the logs never see. */
export interface DataRequestConfidential {
  readonly caseReference: string;
  readonly investigator: string;
  readonly accounts: readonly Account[];
  readonly period: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly asked: string;
  readonly answers?: readonly GivenAnswer[];
  readonly refusal?: string;
  readonly returned?: string;
}

export interface GivenAnswer {
  readonly at: string;
  readonly note: string;
  readonly data: readonly { readonly name: string; readonly value: string }[];
}

/** States in which the platform's answer is waited for. */
export const waiting = ['sent', 'acknowledged', 'partly-answered'] as const;
/** States in which the request has ended. A late answer may still follow silence. */
export const ended = ['answered', 'refused', 'silent', 'returned', 'withdrawn'] as const;

export const assigneeOf = (record: DataRequest): string | undefined =>
  record.people.find((person) => person.as === 'assignee')?.subject;

/** The officer who has the request, else everybody who could take it. */
export const holderOf = (record: DataRequest): Notice['to'] => {
  const subject = assigneeOf(record);
  return subject === undefined ? { role: 'liaison-officer', unitId: record.unitId } : { subject };
};

/** The people of the request once this officer has it. */
export const heldBy = (record: DataRequest, subject: string): readonly Participant[] => [
  ...record.people.filter((person) => person.as !== 'assignee' && person.subject !== subject),
  { subject, as: 'assignee' },
];

/** When the usual time of the route is over, in the platform's own days. */
export function usualTimeIsOver(record: DataRequest, now: Date): boolean {
  if (record.route === undefined || record.sentAt === undefined) return false;
  return now.getTime() >= Date.parse(record.sentAt) + record.route.usualDays * record.secondsInADay * 1000;
}

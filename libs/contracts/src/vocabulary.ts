import { z } from 'zod';
import { regionCodes } from './regions.js';

/** Words that every agency uses in the same sense (manual, sections 6, 8 and 9). */
export const region = z.enum(regionCodes);

/** How fast the chain must move. `immediate`: the child is in danger now. */
export const urgency = z.enum(['immediate', 'urgent', 'standard']);
export type Urgency = z.infer<typeof urgency>;

/** Ways of grooming. */
export const way = z.enum([
  'fake-identity',
  'long-term-manipulation',
  'threats',
  'gaming',
  'money-or-gifts',
  'across-platforms',
]);
/** Forms that it takes. */
export const form = z.enum(['sexting', 'intimate-video-call', 'sexual-blackmail', 'luring-to-meeting']);
/** Phases that were noticed. */
export const phase = z.enum(['contact', 'trust', 'collecting-personal-data', 'isolation', 'sexual-demand']);

export const sex = z.enum(['female', 'male', 'unknown']);
export const ageBand = z.enum(['under-11', '11-12', '13-14', '15-17', '18-and-over', 'unknown']);
export type AgeBand = z.infer<typeof ageBand>;

/** Where a report came from. */
export const reportSource = z.enum([
  'school',
  'parent',
  'child',
  'teacher',
  'anonymous',
  'platform',
  'contact-centre-111',
  'police-monitoring',
]);

/** What somebody who tells the police without an account says it is about. */
export const tipKind = z.enum(['grooming', 'bullying', 'other']);
/** Why a message from the public is nothing that the police must look into. */
export const tipDismissal = z.enum([
  'no-sign-of-an-offence',
  'not-about-a-child',
  'repeated',
  'abuse',
  'unintelligible',
]);

export const platform = z.enum([
  'whatsapp',
  'instagram',
  'telegram',
  'tiktok',
  'discord',
  'vkontakte',
  'facebook',
  'youtube',
  'roblox',
  'steam',
  'google',
  'apple',
  'operator',
  'other',
]);
export type Platform = z.infer<typeof platform>;

export const dataRequestKind = z.enum(['preservation', 'disclosure', 'blocking', 'suspension']);
export type DataRequestKind = z.infer<typeof dataRequestKind>;

export const examinationKind = z.enum(['psychological', 'psycholinguistic', 'computer-technical', 'medical']);
export type ExaminationKind = z.infer<typeof examinationKind>;

/** How an examination stands to an earlier one. */
export const examinationNature = z.enum(['first', 'additional', 'repeated']);
export type ExaminationNature = z.infer<typeof examinationNature>;

/** How an investigation ended. */
export const outcome = z.enum(['convicted', 'acquitted', 'terminated', 'refused']);

/** What a prosecutor's remark is about. */
export const remarkTopic = z.enum(['time-limit', 'legality', 'child-protection', 'evidence', 'other']);
export type RemarkTopic = z.infer<typeof remarkTopic>;

/** Why somebody must not be told: they may be the suspect, or close to the suspect. */
export const exclusionReason = z.enum(['may-be-suspect', 'close-to-suspect', 'child-asks', 'other']);

/** Kinds of cyberbullying, as statistics count them (Law on Mass Media and its rules). */
export const bullyingKind = z.enum([
  'hate',
  'trolling',
  'cyberstalking',
  'sexting',
  'griefing',
  'impersonation',
  'outing',
  'exclusion',
]);
export type BullyingKind = z.infer<typeof bullyingKind>;

/** In which language an applicant wrote and is answered. */
export const language = z.enum(['kk', 'ru', 'en']);
export type Language = z.infer<typeof language>;

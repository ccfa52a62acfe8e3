import { account, ageBand, sex } from '#libs/contracts';
import { z } from 'zod';

/**
 * Parts of the data of documents. They are the same in every language: codes, instants, texts that exist in all
 * languages, and words as a person wrote them. Objects are strict: what a document does not show is no part of its entry.
 */

/** A text of ours in every language. */
export const texts = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
/** An instant in UTC; documents show it in the time of Kazakhstan. */
export const instant = z.iso.datetime();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const md5 = z.string().regex(/^[0-9a-f]{32}$/);
export const line = z.string().min(1).max(300);
export const words = z.string().min(1).max(20_000);
/** What the officer words for this document, in each language in which it is issued. */
export const wording = z.strictObject({ kk: words, ru: words, en: words }).partial();

const printed = z.strictObject({ kk: line, ru: line, en: line.optional() });
const head = z.strictObject({ post: printed, name: line });
/** The unit that issues the document, and where. */
export const issuer = z.strictObject({ unit: texts, place: texts });

/** What a head says of the unit beside its name, as far as its agency gave it. */
const headed = z.strictObject({ address: printed, telephone: line, email: line, head: head }).partial();
/** The data of a kind whose head says where the unit is and who leads it. */
export const withLetterhead = <S extends z.core.$ZodLooseShape>(data: z.ZodObject<S>) =>
  data.extend({ issuer: issuer.extend({ letterhead: headed.optional() }) });

export const positions = [
  'investigator',
  'head-of-unit',
  'duty-officer',
  'juvenile-inspector',
  'liaison-officer',
] as const;
/** Who signs. */
export const officer = z.strictObject({ name: line, position: z.enum(positions) });

/** The case as every agency refers to it; before it is registered only the referral's number exists. */
export const caseReference = z.strictObject({ erdrNumber: line.optional(), referralNumber: line });

/** The child as far as the identity level of the kind lets a document name it. */
export const childByInitials = z.strictObject({ initials: z.string().max(12).optional(), ageBand, sex });
export const childByName = z.strictObject({ name: line.optional(), bornOn: z.iso.date().optional(), ageBand, sex });

export const accountShown = z.strictObject({
  platform: account.shape.platform,
  handle: account.shape.handle,
  displayName: z.string().max(200).optional(),
  url: z.string().max(500).optional(),
});
export const period = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });

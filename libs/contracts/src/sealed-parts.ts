import { z } from 'zod';
import { exclusionReason, platform, sex } from './vocabulary.js';

/**
 * What travels only inside a sealed part, encrypted for one receiving agency: the bus, its operators, oversight and
 * the logs never see any of it.
 */

/** A person as far as they are known. */
export const person = z.object({
  familyName: z.string().max(100).optional(),
  givenName: z.string().max(100).optional(),
  patronymic: z.string().max(100).optional(),
  /** Individual identification number, check digit verified where it is entered. */
  iin: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  bornOn: z.iso.date().optional(),
  phone: z.string().max(40).optional(),
  address: z.string().max(300).optional(),
});
export type Person = z.infer<typeof person>;

/** The child; `identified: false` while nobody knows yet who it is. */
export const child = person.extend({
  identified: z.boolean(),
  sex,
  ageYears: z.number().int().min(0).max(25).optional(),
  schoolName: z.string().max(200).optional(),
  grade: z.string().max(20).optional(),
});
export type Child = z.infer<typeof child>;

export const representative = person.extend({ relation: z.string().max(60) });

/** An account on a platform as it was seen. */
export const account = z.object({
  platform,
  /** The name, number or address by which the platform knows it. */
  handle: z.string().min(1).max(200),
  url: z.string().max(500).optional(),
  displayName: z.string().max(200).optional(),
  belongsTo: z.enum(['suspect', 'child', 'unknown']).default('suspect'),
});
export type Account = z.infer<typeof account>;

/** Somebody who must not be told and must not gain access. `subject` is the account id of a colleague, where there is one. */
export const exclusion = z.object({
  kind: z.enum(['relative', 'staff', 'other']),
  subject: z.uuid().optional(),
  name: z.string().max(200).optional(),
  relation: z.string().max(100).optional(),
  reason: exclusionReason,
});
export type Exclusion = z.infer<typeof exclusion>;

/** One file in the exchange: how to fetch it, open it and prove that it is the same. Keys are base64url, hashes hexadecimal. */
export const fileManifest = z.object({
  transferId: z.uuid(),
  itemId: z.uuid(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  md5: z.string().regex(/^[0-9a-f]{32}$/),
  cipherSize: z.number().int().nonnegative(),
  cipherSha256: z.string().regex(/^[0-9a-f]{64}$/),
  contentKey: z.string(),
  frameFormat: z.string(),
  mediaType: z.string(),
  name: z.string().max(255).optional(),
  /** Suspected child abuse material: whoever receives it shows it to nobody either. */
  withheld: z.literal(true).optional(),
});
export type FileManifest = z.infer<typeof fileManifest>;

/** A file that is marked as suspected child abuse material, for whoever has a copy of it. */
export const markedFile = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Free text by a person. */
export const narrative = z.string().max(20_000);

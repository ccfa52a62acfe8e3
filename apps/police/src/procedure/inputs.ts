import { citeOffence, measureCodes, measures, offences, type OffenceCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import { z } from 'zod';

/** What somebody has to write, such as a reason or a question. */
export const words = z.string().trim().min(1).max(20_000);
/** A short line, such as a medium or a name under an order. */
export const line = z.string().trim().min(1).max(200);
export const instant = z.iso.datetime({ offset: true });
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A file that is in the vault. */
export const vaultFile = { fileId: z.uuid(), sha256, size: z.number().int().nonnegative(), mediaType: z.string() };
/** Transfers that an event announced; their files arrive afterwards. */
export const transfers = z.array(z.uuid()).default([]);

/** An article of the Criminal Code; the description says how each is cited and what it is about, so that a form need not know the law. */
export const offenceCode = z
  .enum(Object.keys(offences) as [OffenceCode, ...OffenceCode[]])
  .meta({ 'x-says': saysOf(offences, (code, { title }) => withCitation(citeOffence(code), title)) });

/** A measure against a suspect. */
export const measureCode = z.enum(measureCodes).meta({ 'x-says': saysOf(measures, (_code, { title }) => title) });

function saysOf<C extends string, T>(entries: Readonly<Record<C, T>>, says: (code: C, entry: T) => Texts): object {
  return Object.fromEntries((Object.entries(entries) as [C, T][]).map(([code, entry]) => [code, says(code, entry)]));
}

function withCitation(cited: Texts, title: Texts): Texts {
  const one = (locale: keyof Texts): string => `${cited[locale]}. ${title[locale]}`;
  return { kk: one('kk'), ru: one('ru'), en: one('en') };
}

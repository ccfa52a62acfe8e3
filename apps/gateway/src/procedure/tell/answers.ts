import { ageBand, platform, regionCodes, type RegionCode } from '#libs/contracts';
import type { Locale } from '#libs/problems';
import type { z } from 'zod';
import { heldAs, heldIn } from './held-files.js';
import { limits } from './limits.js';

const kinds = ['grooming', 'bullying', 'other'] as const;
const senders = ['child', 'parent', 'relative', 'teacher', 'other'] as const;
const ways = ['phone', 'email', 'messenger', 'other'] as const;
const safety = ['yes', 'no', 'unknown'] as const;

/** What may be chosen, by the field that it is chosen in. */
export const choices = {
  from: senders,
  safeNow: safety,
  kind: kinds,
  platforms: platform.options,
  ageBand: ageBand.options,
  region: regionCodes,
  way: ways,
} as const;

/** What somebody has told so far, as they typed it; an empty text is a question that was skipped. */
export interface Answers {
  readonly from: (typeof senders)[number] | '';
  readonly safeNow: (typeof safety)[number] | '';
  readonly kind: (typeof kinds)[number] | '';
  readonly words: string;
  readonly platforms: readonly z.output<typeof platform>[];
  /** One link, account or number on each line. */
  readonly where: string;
  /** Files that the police hold for this message, as `heldIn` reads them. */
  readonly files: readonly string[];
  readonly ageBand: z.output<typeof ageBand> | '';
  readonly childName: string;
  readonly region: RegionCode | '';
  readonly way: (typeof ways)[number] | '';
  readonly contact: string;
  readonly when: string;
}

export type Field = keyof Answers;

/** Line ends as people mean them, and no signs that no keyboard makes: databases refuse some of them. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Reads the fields of a form; whatever cannot be chosen was not answered. */
export function answersOf(form: URLSearchParams): Answers {
  const text = (name: string): string => tidy(form.get(name) ?? '');
  const chosen = <T extends string>(name: keyof typeof choices, of: readonly T[]): T | '' =>
    of.find((choice) => choice === form.get(name)) ?? '';
  return {
    from: chosen('from', choices.from),
    safeNow: chosen('safeNow', choices.safeNow),
    kind: chosen('kind', choices.kind),
    words: text('words'),
    platforms: choices.platforms.filter((choice) => form.getAll('platforms').includes(choice)),
    where: text('where'),
    files: heldIn(form.getAll('files')).map(heldAs),
    ageBand: chosen('ageBand', choices.ageBand),
    childName: text('childName'),
    region: chosen('region', choices.region),
    way: chosen('way', choices.way),
    contact: text('contact'),
    when: text('when'),
  };
}

export const linesOf = (where: string): string[] =>
  where
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An application about bullying is refused by law where it names no internet resource (domain: the second route). */
export const lacksLink = ({ kind, where }: Answers): boolean => kind === 'bullying' && linesOf(where).length === 0;

/** Whether there is anything that somebody could act on. */
export const isEmpty = ({ words, where, contact, childName, files }: Answers): boolean =>
  files.length === 0 && [words, where, contact, childName].every((text) => text.trim() === '');

/** Why an answer cannot be sent as it is; it is kept, so that it can be made shorter. */
export function faultOf(answers: Answers, fields: readonly Field[]): 'too-long' | 'too-many-lines' | undefined {
  const isAsked = (field: Field): boolean => fields.includes(field);
  const lines = linesOf(answers.where);
  if (isAsked('where') && (lines.length > limits.lines || lines.some((line) => line.length > limits.line)))
    return 'too-many-lines';
  const texts = { words: limits.words, childName: limits.short, contact: limits.short, when: limits.short };
  const isTooLong = Object.entries(texts).some(
    ([field, limit]) => isAsked(field as Field) && (answers[field as Field] as string).trim().length > limit,
  );
  return isTooLong ? 'too-long' : undefined;
}

export interface TipTerms {
  readonly locale: Locale;
  readonly proved: boolean;
  /** Where a message goes whose writer chose no region. */
  readonly region: RegionCode;
  /** What stands in for words that were not written. */
  readonly noWords: string;
  /** Under what its files are held. */
  readonly parcel?: string | undefined;
}

/** What the police are told. */
export function tipOf(answers: Answers, { locale, proved, region, noWords, parcel }: TipTerms) {
  const { childName, contact, when } = answers;
  const [name, value, time] = [childName.trim(), contact.trim(), when.trim()];
  return {
    from: answers.from === '' ? ('other' as const) : answers.from,
    kind: answers.kind === '' ? ('other' as const) : answers.kind,
    words: answers.words.trim() === '' ? noWords : answers.words.trim(),
    where: linesOf(answers.where),
    platforms: answers.platforms,
    safeNow: answers.safeNow === '' ? ('unknown' as const) : answers.safeNow,
    region: answers.region === '' ? region : answers.region,
    ageBand: answers.ageBand === '' ? ('unknown' as const) : answers.ageBand,
    ...(name === '' ? {} : { childName: name }),
    ...(value === ''
      ? {}
      : {
          contact: {
            way: answers.way === '' ? ('other' as const) : answers.way,
            value,
            ...(time === '' ? {} : { when: time }),
          },
        }),
    locale,
    proved,
    ...(parcel === undefined || answers.files.length === 0 ? {} : { parcel }),
  };
}

export type TipSent = ReturnType<typeof tipOf>;

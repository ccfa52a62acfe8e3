import type { z } from 'zod';
import type { Writing } from '../case-items.js';
import type { Report } from '../steps/arrive.js';
import type { raising } from './inputs.js';
import { sourceOf } from './steps/arrive.js';
import type { Contact, Tip, TipPersonal } from './tip.js';

/** A tip with what the officer said of it. */
export interface RaisedTip {
  readonly said: z.output<typeof raising>;
  readonly personal: TipPersonal;
}

interface Details {
  readonly where?: readonly string[] | undefined;
  readonly contact?: Contact | undefined;
  readonly childName?: string | undefined;
}

/** What was typed beside the words, for whoever reads the file of the case. */
export function detailsOf(
  number: string,
  { where = [], contact, childName }: Details,
): { name: string; value: string }[] {
  return [
    { name: 'tip', value: number },
    ...where.map((value) => ({ name: 'where', value })),
    ...(childName === undefined ? [] : [{ name: 'child', value: childName }]),
    ...(contact === undefined ? [] : [{ name: `contact-${contact.way}`, value: contact.value }]),
    ...(contact?.when === undefined ? [] : [{ name: 'contact-when', value: contact.when }]),
  ];
}

/** The report with which the case of a tip begins. Only accounts that the officer entered are accounts: what was typed stays words. */
export function reportFrom(
  tip: Tip,
  { said, personal }: RaisedTip,
  now: Date,
): Report & { readonly writings: readonly Writing[] } {
  const { chainId, id, number, region, safeNow, excluded } = tip;
  const { accounts, ...openly } = said;
  const words = personal.words.map(({ text }) => text).join('\n\n');
  return {
    chainId,
    open: {
      ...openly,
      ...{ referralId: id, number, region, schoolRegion: region, schoolId: null, source: sourceOf(tip), safeNow },
      urgencyReasons: [],
      childIdentified: false,
      fileCount: tip.files.length,
      submittedAt: tip.openedAt.toISOString(),
      excludedSubjects: [...excluded],
    },
    sealed: {
      child: { identified: false, sex: said.sex },
      noticed: words,
      ...(tip.from === 'child' ? { ownWords: words } : {}),
      accounts: [...accounts],
      period: {},
      exclusions: [],
      files: [],
    },
    writings: [{ kind: 'note', at: now.toISOString(), text: words, data: detailsOf(number, personal) }],
  };
}

import type { texts as access } from './access/en.js';
import type { texts as accounts } from './accounts/en.js';
import type { texts as admin } from './admin/en.js';
import type { texts as bureau } from './bureau/en.js';
import type { texts as bullying } from './bullying/en.js';
import type { texts as deputies } from './deputies/en.js';
import type { texts as emergency } from './emergency/en.js';
import type { texts as erasures } from './erasures/en.js';
import type { texts as forms } from './forms/en.js';
import type { texts as interviews } from './interviews/en.js';
import type { texts as law } from './law/en.js';
import type { texts as liaison } from './liaison/en.js';
import type { texts as lists } from './lists/en.js';
import type { texts as media } from './media/en.js';
import type { texts as oversight } from './oversight/en.js';
import type { texts as papers } from './papers/en.js';
import type { texts as policeForms } from './police-forms/en.js';
import type { texts as police } from './police/en.js';
import type { texts as qualification } from './qualification/en.js';
import type { texts as remarks } from './remarks/en.js';
import type { texts as returned } from './returned/en.js';
import type { texts as school } from './school/en.js';
import type { texts as sending } from './sending/en.js';
import type { texts as shell } from './shell/en.js';
import type { texts as social } from './social/en.js';
import type { texts as supported } from './supported/en.js';
import type { texts as talks } from './talks/en.js';
import type { texts as tips } from './tips/en.js';
import type { texts as units } from './units/en.js';

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** Everything that the portal says. An area's English file names its messages; the other languages must say all of them. */
export type MessageId =
  | keyof typeof bureau
  | keyof typeof access
  | keyof typeof accounts
  | keyof typeof admin
  | keyof typeof bullying
  | keyof typeof deputies
  | keyof typeof emergency
  | keyof typeof erasures
  | keyof typeof forms
  | keyof typeof interviews
  | keyof typeof law
  | keyof typeof liaison
  | keyof typeof lists
  | keyof typeof media
  | keyof typeof oversight
  | keyof typeof papers
  | keyof typeof police
  | keyof typeof policeForms
  | keyof typeof qualification
  | keyof typeof remarks
  | keyof typeof returned
  | keyof typeof school
  | keyof typeof sending
  | keyof typeof shell
  | keyof typeof social
  | keyof typeof supported
  | keyof typeof talks
  | keyof typeof tips
  | keyof typeof units;
export type Messages = Readonly<Record<string, string>>;

type Area = Readonly<Record<Language, () => Promise<{ readonly texts: Messages }>>>;

/** Each area is fetched with the pages that need it, in the language that somebody speaks. */
export const areas = {
  access: {
    kk: () => import('./access/kk.js'),
    ru: () => import('./access/ru.js'),
    en: () => import('./access/en.js'),
  },
  accounts: {
    kk: () => import('./accounts/kk.js'),
    ru: () => import('./accounts/ru.js'),
    en: () => import('./accounts/en.js'),
  },
  admin: {
    kk: () => import('./admin/kk.js'),
    ru: () => import('./admin/ru.js'),
    en: () => import('./admin/en.js'),
  },
  bullying: {
    kk: () => import('./bullying/kk.js'),
    ru: () => import('./bullying/ru.js'),
    en: () => import('./bullying/en.js'),
  },
  shell: {
    kk: () => import('./shell/kk.js'),
    ru: () => import('./shell/ru.js'),
    en: () => import('./shell/en.js'),
  },
  deputies: {
    kk: () => import('./deputies/kk.js'),
    ru: () => import('./deputies/ru.js'),
    en: () => import('./deputies/en.js'),
  },
  emergency: {
    kk: () => import('./emergency/kk.js'),
    ru: () => import('./emergency/ru.js'),
    en: () => import('./emergency/en.js'),
  },
  erasures: {
    kk: () => import('./erasures/kk.js'),
    ru: () => import('./erasures/ru.js'),
    en: () => import('./erasures/en.js'),
  },
  forms: {
    kk: () => import('./forms/kk.js'),
    ru: () => import('./forms/ru.js'),
    en: () => import('./forms/en.js'),
  },
  returned: {
    kk: () => import('./returned/kk.js'),
    ru: () => import('./returned/ru.js'),
    en: () => import('./returned/en.js'),
  },
  school: {
    kk: () => import('./school/kk.js'),
    ru: () => import('./school/ru.js'),
    en: () => import('./school/en.js'),
  },
  sending: {
    kk: () => import('./sending/kk.js'),
    ru: () => import('./sending/ru.js'),
    en: () => import('./sending/en.js'),
  },
  bureau: {
    kk: () => import('./bureau/kk.js'),
    ru: () => import('./bureau/ru.js'),
    en: () => import('./bureau/en.js'),
  },
  interviews: {
    kk: () => import('./interviews/kk.js'),
    ru: () => import('./interviews/ru.js'),
    en: () => import('./interviews/en.js'),
  },
  law: {
    kk: () => import('./law/kk.js'),
    ru: () => import('./law/ru.js'),
    en: () => import('./law/en.js'),
  },
  liaison: {
    kk: () => import('./liaison/kk.js'),
    ru: () => import('./liaison/ru.js'),
    en: () => import('./liaison/en.js'),
  },
  lists: {
    kk: () => import('./lists/kk.js'),
    ru: () => import('./lists/ru.js'),
    en: () => import('./lists/en.js'),
  },
  media: {
    kk: () => import('./media/kk.js'),
    ru: () => import('./media/ru.js'),
    en: () => import('./media/en.js'),
  },
  oversight: {
    kk: () => import('./oversight/kk.js'),
    ru: () => import('./oversight/ru.js'),
    en: () => import('./oversight/en.js'),
  },
  social: {
    kk: () => import('./social/kk.js'),
    ru: () => import('./social/ru.js'),
    en: () => import('./social/en.js'),
  },
  papers: {
    kk: () => import('./papers/kk.js'),
    ru: () => import('./papers/ru.js'),
    en: () => import('./papers/en.js'),
  },
  police: {
    kk: () => import('./police/kk.js'),
    ru: () => import('./police/ru.js'),
    en: () => import('./police/en.js'),
  },
  policeForms: {
    kk: () => import('./police-forms/kk.js'),
    ru: () => import('./police-forms/ru.js'),
    en: () => import('./police-forms/en.js'),
  },
  qualification: {
    kk: () => import('./qualification/kk.js'),
    ru: () => import('./qualification/ru.js'),
    en: () => import('./qualification/en.js'),
  },
  remarks: {
    kk: () => import('./remarks/kk.js'),
    ru: () => import('./remarks/ru.js'),
    en: () => import('./remarks/en.js'),
  },
  supported: {
    kk: () => import('./supported/kk.js'),
    ru: () => import('./supported/ru.js'),
    en: () => import('./supported/en.js'),
  },
  talks: {
    kk: () => import('./talks/kk.js'),
    ru: () => import('./talks/ru.js'),
    en: () => import('./talks/en.js'),
  },
  tips: {
    kk: () => import('./tips/kk.js'),
    ru: () => import('./tips/ru.js'),
    en: () => import('./tips/en.js'),
  },
  units: {
    kk: () => import('./units/kk.js'),
    ru: () => import('./units/ru.js'),
    en: () => import('./units/en.js'),
  },
} as const satisfies Readonly<Record<string, Area>>;
export type AreaName = keyof typeof areas;

const fetched = new Map<string, Promise<Messages>>();

/** The messages of an area; fetched once, and again where that failed. */
export function messagesOf(area: AreaName, language: Language): Promise<Messages> {
  const place = `${area} ${language}`;
  const known = fetched.get(place);
  if (known !== undefined) return known;
  const asked = areas[area][language]().then(({ texts }) => texts);
  asked.catch(() => fetched.delete(place));
  fetched.set(place, asked);
  return asked;
}

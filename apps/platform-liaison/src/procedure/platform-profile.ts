import { dataRequestKind, platform } from '#libs/contracts';
import { provisions, type ProvisionCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import { z } from 'zod';

/** Ways by which a request reaches a platform. */
export const channel = z.enum(['portal', 'letter', 'e-mail', 'legal-assistance']);
export type Channel = z.infer<typeof channel>;

/** What platforms and operators give (manual, section 8). */
export const dataGiven = {
  preservation: {
    en: 'the account’s data kept',
    ru: 'сохранение данных аккаунта',
    kk: 'аккаунт деректерінің сақталуы',
  },
  subscriber: {
    en: 'who registered the account or number',
    ru: 'сведения, на кого зарегистрирован аккаунт или номер',
    kk: 'аккаунт не нөмір кімге тіркелгені туралы мәлімет',
  },
  addresses: {
    en: 'IP addresses and times of access',
    ru: 'IP-адреса и время входов',
    kk: 'IP-мекенжайлар мен кіру уақыттары',
  },
  devices: { en: 'devices', ru: 'устройства', kk: 'құрылғылар' },
  correspondence: { en: 'correspondence', ru: 'переписка', kk: 'хат алмасу' },
  location: { en: 'location', ru: 'местоположение', kk: 'орналасқан жері' },
  removal: {
    en: 'content removed or blocked',
    ru: 'удаление или блокировка материалов',
    kk: 'материалдардың жойылуы не бұғатталуы',
  },
  suspension: { en: 'the account suspended', ru: 'приостановка аккаунта', kk: 'аккаунттың тоқтатыла тұруы' },
} as const satisfies Record<string, Texts>;
const given = z.enum(Object.keys(dataGiven) as [keyof typeof dataGiven, ...(keyof typeof dataGiven)[]]);

const days = z.number().int().min(1).max(400);

/** One way of asking a platform: by which channel and law, for what, and how long it usually takes. */
export const route = z.object({
  channel,
  /** Provision of the register by which a request goes this way. */
  legalBasis: z.enum(Object.keys(provisions) as [ProvisionCode, ...ProvisionCode[]]),
  serves: z.array(dataRequestKind).min(1),
  gives: z.array(given),
  usualDays: days,
  /** Days after sending on which the platform is reminded; ascending. */
  remindAfterDays: z
    .array(days)
    .min(1)
    .refine((each) => each.every((day, index) => index === 0 || day > (each[index - 1] ?? 0)), 'must ascend'),
});
export type Route = z.infer<typeof route>;

/** How one platform or operator is asked. Data that an administrator may correct. */
export const platformProfile = z.object({
  platform,
  name: z.string(),
  /** ISO 3166-1 code of the country whose law binds it; null where nobody has found out yet. */
  jurisdiction: z.string().length(2).nullable(),
  /** Language in which its form is filled in. */
  language: z.enum(['en', 'ru', 'kk']),
  /** The first route that serves the kind of request is the usual one. */
  routes: z.array(route).min(1),
  note: z.object({ en: z.string(), ru: z.string(), kk: z.string() }).optional(),
});
export type PlatformProfile = z.infer<typeof platformProfile>;

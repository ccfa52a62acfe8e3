import { fill, type Locale, type Texts } from '#libs/problems';
import { z } from 'zod';

/** By what somebody can be told that they should look. */
export const channelKinds = ['mail', 'telegram'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Not at all; when something urgent waits; when anything does; once in a morning. */
export const paces = ['off', 'urgent', 'all', 'daily'] as const;
export type Pace = (typeof paces)[number];

export const mailAddress = z.string().trim().max(254).pipe(z.email());

const texts = {
  waits: {
    kk: 'Сізді жаңа хабар күтіп тұр. Кіру: {portal}',
    ru: 'Вас ждёт новое сообщение. Войти: {portal}',
    en: 'Something new waits for you. Sign in: {portal}',
  },
  off: {
    kk: 'Бұл хабарламаларды өшіру: {off}',
    ru: 'Отключить эти сообщения: {off}',
    en: 'To turn these messages off: {off}',
  },
  code: {
    kk: 'Қорған жүйесіндегі растау коды: {code}. Оны сұрамаған болсаңыз, ештеңе істеудің қажеті жоқ.',
    ru: 'Код подтверждения в системе Қорған: {code}. Если вы его не запрашивали, ничего делать не нужно.',
    en: 'Your code for Qorgan: {code}. If you did not ask for it, there is nothing to do.',
  },
} as const satisfies Record<string, Texts>;

/** The subject of every mail. */
export const subject: Texts = { kk: 'Қорған', ru: 'Қорған', en: 'Qorgan' };

/** All that a message ever says: not about whom, not what, not from which agency, not how much. */
export function somethingWaits(locale: Locale, publicAddress: string): string {
  const portal = fill(texts.waits, { portal: `${publicAddress}/portal/` })[locale];
  return `${portal}\n\n${fill(texts.off, { off: `${publicAddress}/auth/sign-in?manage=sign-in&return_to=/portal/` })[locale]}`;
}

/** With what an address is shown to be somebody's own. */
export const codeLetter = (locale: Locale, code: string): string => fill(texts.code, { code })[locale];

/** What an agency says of somebody: ids of notices (UUID v7). */
export interface Waiting {
  readonly newest: string;
  readonly urgent: string | null;
}

/** By agency, the newest notice of which somebody was told. */
export type Told = Readonly<Record<string, string>>;

/** The least id of a notice that was written from this moment on: whoever turns messages on is not told of what was there before. */
export function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** What was told when this message is sent; undefined where there is nothing to send one for. */
export function toldThen(
  pace: Pace,
  told: Told,
  since: Date,
  waiting: Readonly<Record<string, Waiting>>,
): Told | undefined {
  const from = firstIdAt(since);
  const isNew = (agency: string, id: string | null): boolean => id !== null && id > (told[agency] ?? from);
  const found = Object.entries(waiting);
  if (!found.some(([agency, { newest, urgent }]) => isNew(agency, pace === 'urgent' ? urgent : newest)))
    return undefined;
  return {
    ...told,
    ...Object.fromEntries(found.flatMap(([agency, { newest }]) => (isNew(agency, newest) ? [[agency, newest]] : []))),
  };
}

const dayMs = 86_400_000;
/** Nine in the morning in Kazakhstan. */
const morningMs = 4 * 3_600_000;
const morningOf = (at: Date): number => Math.floor((at.getTime() - morningMs) / dayMs);

/** Whether another message may go now: not two in one pause, and those of a morning not before it. */
export function mayGo(pace: Pace, since: Date, lastAt: Date | null, now: Date, pauseMinutes: number): boolean {
  if (pace === 'off') return false;
  if (pace === 'daily') return morningOf(now) > morningOf(lastAt ?? since);
  return lastAt === null || now.getTime() - lastAt.getTime() >= pauseMinutes * 60_000;
}

/** Seconds to the next try after so many in a row failed: half a minute, growing to a quarter of an hour. */
export const secondsToNextTry = (failures: number): number => Math.min(30 * 2 ** Math.min(failures - 1, 10), 900);

/** So many refusals in a row are meant. Between two of them lies an hour: a server that is set up wrongly for a moment ends nobody's address. */
export const refusalsThatEnd = 3;
export const secondsAfterRefusal = 3_600;

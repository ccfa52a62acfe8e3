import { readFileSync } from 'node:fs';
import type { DataRequestKind, Platform } from '#libs/contracts';
import { z } from 'zod';
import { platformProfile, type PlatformProfile, type Route } from '../procedure/platform-profile.js';

const everyKind: DataRequestKind[] = ['preservation', 'disclosure', 'blocking', 'suspension'];
const atTheirPortal: DataRequestKind[] = ['preservation', 'disclosure', 'suspension'];

/** The company's own place for law enforcement. */
const portal = (usualDays: number, gives: Route['gives'], serves = everyKind): Route => ({
  channel: 'portal',
  legalBasis: 'manual-digital-evidence',
  serves,
  gives,
  usualDays,
  remindAfterDays: reminders(usualDays),
});
const byMail = (usualDays: number, gives: Route['gives']): Route => ({
  ...portal(usualDays, gives),
  channel: 'e-mail',
});

/** What a company gives only to a court of its own country; half a year is usual (domain, scenario 11). */
const legalAssistance = (gives: Route['gives']): Route => ({
  channel: 'legal-assistance',
  legalBasis: 'cpc-501-508',
  serves: ['disclosure'],
  gives,
  usualDays: 180,
  remindAfterDays: [60, 120, 170],
});
const domesticLetter = (legalBasis: Route['legalBasis'], usualDays: number, gives: Route['gives']): Route => ({
  channel: 'letter',
  legalBasis,
  serves: everyKind,
  gives,
  usualDays,
  remindAfterDays: reminders(usualDays),
});

/** Half-way, shortly before the usual time ends, and when it is over. */
function reminders(usualDays: number): number[] {
  return [...new Set([Math.ceil(usualDays / 2), Math.max(1, usualDays - 2), usualDays])].sort((a, b) => a - b);
}

const traces: Route['gives'] = ['preservation', 'subscriber', 'addresses', 'devices'];
const noContent = {
  en: 'Contents are end-to-end encrypted: the company has none to give.',
  ru: 'Содержание защищено сквозным шифрованием: у компании его нет.',
  kk: 'Мазмұны өтпелі шифрлаумен қорғалған: компанияда ол жоқ.',
};

/**
 * Platforms and operators as the manual knows them (section 8). Usual times are estimates until statistics of answers replace
 * them; the file named by PLATFORM_PROFILES_FILE corrects any of it.
 */
const shipped: readonly PlatformProfile[] = z.array(platformProfile).parse([
  {
    platform: 'whatsapp',
    name: 'WhatsApp (Meta)',
    jurisdiction: 'IE',
    language: 'en',
    routes: [portal(21, traces), legalAssistance(traces)],
    note: noContent,
  },
  {
    platform: 'instagram',
    name: 'Instagram (Meta)',
    jurisdiction: 'IE',
    language: 'en',
    routes: [portal(30, [...traces, 'removal']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'facebook',
    name: 'Facebook (Meta)',
    jurisdiction: 'IE',
    language: 'en',
    routes: [portal(30, [...traces, 'removal']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'telegram',
    name: 'Telegram',
    jurisdiction: 'AE',
    language: 'en',
    routes: [byMail(30, ['subscriber', 'addresses', 'removal'])],
    note: {
      en: 'Usually does not answer. Secret chats delete themselves: preservation goes out first.',
      ru: 'Обычно не отвечает. Секретные чаты удаляются сами: сначала направляется запрос о сохранении.',
      kk: 'Әдетте жауап бермейді. Құпия чаттар өздігінен жойылады: алдымен сақтау туралы сұрау салу жіберіледі.',
    },
  },
  {
    platform: 'tiktok',
    name: 'TikTok',
    jurisdiction: 'IE',
    language: 'en',
    routes: [portal(21, [...traces, 'removal']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'discord',
    name: 'Discord',
    jurisdiction: 'US',
    language: 'en',
    routes: [portal(21, [...traces, 'suspension']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'vkontakte',
    name: 'VKontakte',
    jurisdiction: 'RU',
    language: 'ru',
    routes: [byMail(30, ['preservation', 'removal', 'suspension']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'youtube',
    name: 'YouTube (Google)',
    jurisdiction: 'US',
    language: 'en',
    routes: [portal(21, [...traces, 'removal']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'google',
    name: 'Google',
    jurisdiction: 'US',
    language: 'en',
    routes: [
      portal(21, [...traces, 'location'], atTheirPortal),
      legalAssistance([...traces, 'correspondence', 'location']),
    ],
  },
  {
    platform: 'apple',
    name: 'Apple',
    jurisdiction: 'US',
    language: 'en',
    routes: [byMail(21, ['preservation', 'subscriber', 'devices']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'roblox',
    name: 'Roblox',
    jurisdiction: 'US',
    language: 'en',
    routes: [portal(14, [...traces, 'correspondence', 'suspension'])],
  },
  {
    platform: 'steam',
    name: 'Steam (Valve)',
    jurisdiction: 'US',
    language: 'en',
    routes: [byMail(21, [...traces, 'suspension']), legalAssistance([...traces, 'correspondence'])],
  },
  {
    platform: 'operator',
    name: 'Operator of Kazakhstan',
    jurisdiction: 'KZ',
    language: 'kk',
    routes: [domesticLetter('operator-request', 5, ['subscriber', 'addresses', 'devices', 'location'])],
  },
  {
    platform: 'other',
    name: 'Other',
    jurisdiction: null,
    language: 'en',
    routes: [{ ...domesticLetter('cpc-248', 30, []), serves: everyKind }, legalAssistance([])],
    note: {
      en: 'Find out who owns the service and where, and add a profile.',
      ru: 'Установите владельца сервиса и его страну и добавьте профиль.',
      kk: 'Сервистің иесі мен елін анықтап, профиль қосыңыз.',
    },
  },
]);

/** The profiles by which platforms are asked. */
export class PlatformProfiles {
  private readonly byPlatform: ReadonlyMap<Platform, PlatformProfile>;

  constructor(corrections: readonly PlatformProfile[] = []) {
    this.byPlatform = new Map([...shipped, ...corrections].map((profile) => [profile.platform, profile]));
  }

  /** Reads an administrator's corrections, a list of whole profiles. @throws ZodError when one is not of that shape */
  static fromFile(file: string | undefined): PlatformProfiles {
    if (file === undefined) return new PlatformProfiles();
    return new PlatformProfiles(z.array(platformProfile).parse(JSON.parse(readFileSync(file, 'utf8'))));
  }

  all(): PlatformProfile[] {
    return [...this.byPlatform.values()];
  }

  /** The ways in which a platform may be asked for something of a kind, the usual one first. */
  routesFor(platform: Platform, kind: DataRequestKind): Route[] {
    return this.byPlatform.get(platform)?.routes.filter((route) => route.serves.includes(kind)) ?? [];
  }

  /** Whether a platform takes material down when it is ordered to. */
  removes(platform: Platform): boolean {
    return this.byPlatform.get(platform)?.routes.some(({ gives }) => gives.includes('removal')) ?? false;
  }

  /** What the platform is called in a letter. */
  nameOf(platform: Platform): string {
    return this.byPlatform.get(platform)?.name ?? platform;
  }

  languageOf(platform: Platform): PlatformProfile['language'] {
    return this.byPlatform.get(platform)?.language ?? 'en';
  }
}

/** What the tests of messages start from: an identity service with a mail server outside, and a school that says what waits. */
import { KeyRing } from '#libs/keys';
import { createLogger } from '#libs/observability';
import { startNats } from '#libs/testing';
import { eventually } from '#libs/stage';
import { answerWhoIsWaitedFor } from '#libs/waiting';
import { v7 as uuid } from 'uuid';
import { startBotServer, startMailServer, type RunningMailServer } from '../../../tools/outside/src/index.js';
import { begin, CookieJar, enter, follow, people, runningIdentity, type Begun } from './identity.js';

export interface Place {
  readonly url: URL;
  readonly status: number;
  readonly page: string;
}

/** Of whom the school is asked, and what it says: by person the newest notice, and whether it is urgent. */
class School {
  readonly waiting = new Map<string, { newest: string; urgent: string | null }>();
  asked = 0;

  /** Something new waits there for somebody. */
  tells(login: string, urgent = false): string {
    const newest = uuid();
    this.waiting.set(idOf(login), { newest, urgent: urgent ? newest : null });
    return newest;
  }

  /** They have looked at everything. */
  seenBy(login: string): void {
    this.waiting.delete(idOf(login));
  }
}

export const idOf = (login: string): string => people.find((each) => each.login === login)?.id ?? '';

export async function runningOutside(more: Readonly<Record<string, string>> = {}) {
  const [nats, mail, bot] = [await startNats({ streams: false }), await startMailServer(), await startBotServer()];
  const identity = await runningIdentity({
    ...nats.settingsOf('identity'),
    SMTP_URL: mail.url,
    MAIL_FROM: 'Qorgan <no-reply@qorgan.example.kz>',
    TELEGRAM_TOKEN: bot.token,
    TELEGRAM_API_URL: bot.url,
    TELEGRAM_LINK_URL: bot.url,
    MESSAGES_PAUSE_MINUTES: '0',
    MESSAGES_LOOK_SECONDS: '0.2',
    THROTTLE_ADDRESS_FAILURES: '1000',
    ...more,
  });
  const school = new School();
  const bus = await nats.connectAs('school');
  const keys = KeyRing.fromFiles('school', identity.keys.keysFile('school'), identity.keys.directoryFile);
  answerWhoIsWaitedFor({ agency: 'school', nats: bus, keys, logger: createLogger('test', 'silent') }, async (asked) => {
    school.asked += 1;
    return asked.flatMap(({ subject, after }) => {
      const found = school.waiting.get(subject);
      return found !== undefined && found.newest > after ? [{ subject, ...found }] : [];
    });
  });
  let server: RunningMailServer = mail;
  const at = (login: string, language?: string) => AtMessages.of(identity.url, login, language);
  const mailsTo = (address: string) => server.mails.filter(({ to }) => to === address);
  const codeFor = (address: string): Promise<string> =>
    eventually(`a code for ${address}`, () => /\b(\d{6})\b/.exec(mailsTo(address).at(-1)?.text ?? '')?.[1]);
  return {
    ...{ identity, school, bot, at, mailsTo, codeFor },
    mail: () => server,
    rows: async (sql: string) => (await identity.admin.query<Record<string, unknown>>(sql)).rows,
    /** Turns messages by mail on; the code is not counted among them. */
    confirmed: async (login: string, address: string, language?: string) => {
      const page = await at(login, language);
      await page.send('mail', { address });
      await page.send('mail/code', { code: await codeFor(address) });
      return page;
    },
    /** Looks that began after now have come to their end; with 0, one has begun. */
    looks: (more = 2): Promise<true> => {
      const { asked } = school;
      return eventually('a look', () => (school.asked > asked + more ? true : undefined), 60);
    },
    /** The mail server comes back where it was, knowing nothing. */
    mailComesBack: async () => {
      server = await startMailServer({ port: Number(new URL(mail.url).port) });
    },
    stop: async () => {
      await identity.stop();
      await bus.close();
      await nats.stop();
      await server.stop();
      await bot.stop();
    },
  };
}

/** A browser at the page on which somebody looks after their messages. */
export class AtMessages {
  private constructor(
    private readonly begun: Begun,
    readonly mine: Place,
    readonly address: URL,
  ) {}

  static async of(url: string, login: string, language = 'en'): Promise<AtMessages> {
    const begun = await begin(url, new CookieJar(), { ui_locales: language, manage: 'sign-in' });
    const { page, back, response } = await enter(begun, login);
    const address = new URL(/href="([^"]+\/messages\?lang=\w+)"/.exec(page)?.[1] ?? `${back.pathname}/messages`, back);
    return new AtMessages(begun, { url: back, page, status: response.status }, address);
  }

  async look(): Promise<Place> {
    const { url, response } = await follow(this.begun.jar, this.address);
    return { url, status: response.status, page: await response.text() };
  }

  async send(path: string, fields: Record<string, string> = {}): Promise<Place> {
    const at = new URL(`${this.address.pathname}/${path}${this.address.search}`, this.address);
    const { url, response } = await follow(this.begun.jar, at, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: at.origin },
      body: new URLSearchParams(fields).toString(),
    });
    return { url, status: response.status, page: await response.text() };
  }
}

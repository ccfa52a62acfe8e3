import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { decodedText } from './decoded-text.js';
import { lay } from './lay.js';

/** How the server behaves, as real ones do. */
export interface MailManners {
  /** Before it answers a recipient. */
  readonly delayMs?: number;
  /** Boxes of which only it is slow; of all where nothing is said. */
  readonly slow?: RegExp;
  /** Whoever writes to somebody for the first time comes again after so long (451, greylisting). */
  readonly greylistMs?: number;
  /** Boxes that it does not know (550). */
  readonly unknown?: RegExp;
  /** It is too busy for anybody (421). */
  readonly busy?: boolean;
}

export interface ReceivedMail {
  readonly to: string;
  readonly at: Date;
  /** As it came over the wire. */
  readonly raw: string;
  readonly text: string;
}

export interface RunningMailServer {
  /** `smtp://127.0.0.1:port` */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Behaves so from now on. */
  behave(manners: MailManners): void;
  stop(): Promise<void>;
}

const refusal = (responseCode: number, says: string): Error => Object.assign(new Error(says), { responseCode });

/**
 * A real SMTP server that delivers nothing: what it takes is kept, and in a folder written as one file for each mail, to be looked at.
 * Boxes named `unknown` it does not know, whatever its manners.
 */
export async function startMailServer({
  folder,
  port = 0,
}: {
  readonly folder?: string;
  readonly port?: number;
} = {}): Promise<RunningMailServer> {
  const [judge, mails] = [new Judge(), [] as ReceivedMail[]];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      void judge.of(address).then((refused) => {
        callback(refused);
      });
    },
    onData: (stream, { envelope }, callback) => {
      void text(stream).then((raw) => {
        for (const { address: to } of envelope.rcptTo) {
          const mail = { to, at: new Date(), raw, text: decodedText(raw) };
          mails.push(mail);
          lay(folder, mails.length, mail.at, to, mail.text);
        }
        callback();
      });
    },
  });
  // Clients that go away in the middle are no concern of a simulator.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;
  return { url, mails, behave: judge.behave, stop: () => ended(server) };
}

const ended = (server: SMTPServer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });

/** Says whose mail is taken. */
class Judge {
  private manners: MailManners = {};
  private readonly firstAsked = new Map<string, number>();

  readonly behave = (manners: MailManners): void => {
    this.manners = manners;
    this.firstAsked.clear();
  };

  /** @returns a refusal, where it is not */
  async of(to: string): Promise<Error | undefined> {
    const { delayMs = 0, slow = /^/, greylistMs = 0, unknown, busy = false } = this.manners;
    if (slow.test(to)) await pause(delayMs);
    if (busy) return refusal(421, 'too busy');
    if (unknown?.test(to) === true || to.startsWith('unknown@')) return refusal(550, 'no such box here');
    const since = this.firstAsked.get(to) ?? Date.now();
    this.firstAsked.set(to, since);
    return Date.now() - since < greylistMs ? refusal(451, 'greylisted, come again') : undefined;
  }
}

import { agencies } from '#libs/contracts';
import type { ServiceParts } from '#libs/http';
import type { KeyRing } from '#libs/keys';
import { askWhoIsWaitedFor } from '#libs/waiting';
import type { IdentitySettings } from '../identity.settings.js';
import type { ChannelKind } from '../procedure/messages.js';
import { ChannelStore } from '../records/channel.store.js';
import { ContactProofStore } from '../records/contact-proof.store.js';
import type { Bus } from './bus.js';
import { MessageClock } from './message-clock.js';
import { MessageMetrics } from './message.metrics.js';
import type { Messenger } from './messenger.port.js';
import { Smtp } from './smtp.js';
import { TellPeople, type Ask } from './tell-people.js';
import { Way } from './way.js';

/** Everything by which people outside are told that something waits; of no kind where the settings name none. */
export interface Messages {
  readonly kinds: readonly ChannelKind[];
  readonly channels: ChannelStore;
  readonly proofs: ContactProofStore;
  sendCodes(): void;
  start(): void;
  stop(): Promise<void>;
}

export function openMessages(
  { database, logger, metrics }: ServiceParts,
  settings: IdentitySettings,
  keys: KeyRing,
  bus: Pick<Bus, 'connection'>,
): Messages {
  const [channels, proofs] = [new ChannelStore(database, keys), new ContactProofStore(database, keys)];
  const messengers = messengersOf(settings);
  const figures = new MessageMetrics(metrics);
  const ending = new AbortController();
  const { signal } = ending;
  const ways = messengers.map((messenger) => new Way(messenger, figures, logger, signal));
  const ask: Ask = async (agency, people) => askWhoIsWaitedFor({ nats: bus.connection, keys }, agency, people);
  const terms = {
    agencies,
    publicAddress: new URL(settings.ISSUER_URL).origin,
    pauseMinutes: settings.MESSAGES_PAUSE_MINUTES,
  };
  const telling = new TellPeople(channels, ways, ask, figures, logger, terms);
  const mail = ways.find(({ messenger }) => messenger.kind === 'mail');
  const clock = new MessageClock(database, proofs, mail, telling, logger, settings.MESSAGES_LOOK_SECONDS, signal);
  return {
    kinds: messengers.map(({ kind }) => kind),
    channels,
    proofs,
    sendCodes: clock.sendCodes,
    start: () => {
      if (messengers.length === 0) return;
      clock.start();
    },
    stop: async () => {
      ending.abort();
      await clock.end();
      for (const messenger of messengers) messenger.close();
    },
  };
}

function messengersOf({ SMTP_URL, MAIL_FROM }: IdentitySettings): Messenger[] {
  return SMTP_URL === undefined || MAIL_FROM === undefined ? [] : [new Smtp(SMTP_URL, MAIL_FROM)];
}

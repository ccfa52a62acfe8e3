import { agencies } from '#libs/contracts';
import type { ServiceParts } from '#libs/http';
import type { KeyRing } from '#libs/keys';
import { askWhoIsWaitedFor } from '#libs/waiting';
import type { IdentitySettings } from '../identity.settings.js';
import type { ChannelKind } from '../procedure/messages.js';
import { ChannelStore } from '../records/channel.store.js';
import { ContactProofStore } from '../records/contact-proof.store.js';
import { TelegramLinkStore } from '../records/telegram-link.store.js';
import { WorkClaim } from '../records/work-claim.js';
import { BotAnswers } from './bot-answers.js';
import { BotApi } from './bot-api.js';
import { BotListener } from './bot-listener.js';
import type { Bus } from './bus.js';
import { MessageClock } from './message-clock.js';
import { MessageMetrics } from './message.metrics.js';
import type { Messenger } from './messenger.port.js';
import { Smtp } from './smtp.js';
import { Telegram } from './telegram.js';
import { TellPeople, type Ask } from './tell-people.js';
import { Way } from './way.js';

/** Everything by which people outside are told that something waits; of no kind where the settings name none. */
export interface Messages {
  readonly kinds: readonly ChannelKind[];
  readonly channels: ChannelStore;
  readonly proofs: ContactProofStore;
  readonly links: TelegramLinkStore;
  readonly telegram: Pick<Telegram, 'linkWith'> | undefined;
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
  const links = new TelegramLinkStore(database, keys, channels);
  const { signal, end } = ending();
  const figures = new MessageMetrics(metrics);
  const wayOf = <M extends Messenger>(messenger: M | undefined) =>
    messenger && { messenger, way: new Way(messenger, figures, logger, signal) };
  const [mail, telegram] = [wayOf(smtpOf(settings)), wayOf(telegramOf(settings))];
  const open = [mail, telegram].filter((each) => each !== undefined);
  const ask: Ask = async (agency, people) => askWhoIsWaitedFor({ nats: bus.connection, keys }, agency, people);
  const publicAddress = new URL(settings.ISSUER_URL).origin;
  const terms = { agencies, publicAddress, pauseMinutes: settings.MESSAGES_PAUSE_MINUTES };
  const ways = open.map(({ way }) => way);
  const telling = new TellPeople(channels, ways, ask, figures, logger, terms);
  const clock = new MessageClock(database, proofs, mail?.way, telling, logger, settings.MESSAGES_LOOK_SECONDS, signal);
  const answers = telegram && new BotAnswers(telegram.way, links, channels, publicAddress);
  const claim = new WorkClaim(database, 'bot-updates');
  const listener = answers && new BotListener(telegram.messenger.api, claim, answers.hear, figures, logger, signal);
  return {
    kinds: open.map(({ messenger }) => messenger.kind),
    ...{ channels, proofs, links, telegram: telegram?.messenger, sendCodes: clock.sendCodes },
    start: () => {
      if (open.length > 0) clock.start();
      listener?.start();
    },
    stop: async () => {
      end();
      await Promise.all([clock.end(), listener?.end()]);
      for (const { messenger } of open) messenger.close();
    },
  };
}

function ending() {
  const controller = new AbortController();
  const end = (): void => {
    controller.abort();
  };
  return { signal: controller.signal, end };
}

const smtpOf = ({ SMTP_URL, MAIL_FROM }: IdentitySettings): Smtp | undefined =>
  SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : new Smtp(SMTP_URL, MAIL_FROM);

const telegramOf = ({ TELEGRAM_TOKEN, TELEGRAM_API_URL, TELEGRAM_LINK_URL }: IdentitySettings): Telegram | undefined =>
  TELEGRAM_TOKEN === undefined
    ? undefined
    : new Telegram(new BotApi(TELEGRAM_API_URL, TELEGRAM_TOKEN), TELEGRAM_LINK_URL);

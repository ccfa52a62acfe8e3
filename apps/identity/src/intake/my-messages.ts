import type { Locale } from '#libs/problems';
import type { Messages } from '../outside/messages.js';
import type { ChannelKind, Pace } from '../procedure/messages.js';
import type { Channel, ChannelStore } from '../records/channel.store.js';
import type { ContactProofStore, PendingProof } from '../records/contact-proof.store.js';
import type { PendingLink, TelegramLinkStore } from '../records/telegram-link.store.js';

/** A link to Telegram that waits for its owner to send the code. */
export interface LinkOfMine extends PendingLink {
  /** Undefined while Telegram cannot be reached. */
  readonly bot: { readonly name: string; readonly address: string } | undefined;
}

export interface MessagesOfMine {
  readonly channels: readonly Channel[];
  readonly pending: PendingProof | undefined;
  readonly link: LinkOfMine | undefined;
}

/** Where a person is told that something waits, as they look after it themselves. */
export class MyMessages {
  /** By what this place tells people; empty where it does not. */
  readonly kinds: readonly ChannelKind[];
  private readonly channels: ChannelStore;
  private readonly proofs: ContactProofStore;
  private readonly links: TelegramLinkStore;

  constructor(
    private readonly messages: Omit<Messages, 'start' | 'stop'>,
    /** Nobody is told twice within so many. */
    readonly pauseMinutes: number,
  ) {
    ({ kinds: this.kinds, channels: this.channels, proofs: this.proofs, links: this.links } = messages);
  }

  async of(accountId: string): Promise<MessagesOfMine> {
    const [channels, pending, link] = await Promise.all([
      this.channels.of(accountId),
      this.proofs.find(accountId),
      this.linkOf(accountId),
    ]);
    return { channels, pending, link };
  }

  /** @returns false where they asked too often today */
  async sendCode(accountId: string, address: string, locale: Locale): Promise<boolean> {
    const begun = await this.proofs.begin(accountId, address, locale);
    if (begun) this.messages.sendCodes();
    return begun;
  }

  /** @returns whether it was the code that was sent there */
  async confirmMail(accountId: string, code: string, locale: Locale): Promise<boolean> {
    const address = await this.proofs.enter(accountId, code);
    if (address === undefined) return false;
    await this.channels.confirm({ accountId, kind: 'mail' }, address, locale);
    return true;
  }

  async forgetCode(accountId: string): Promise<void> {
    await this.proofs.end(accountId);
  }

  /** @returns false where they asked too often today */
  beginLink(accountId: string, locale: Locale): Promise<boolean> {
    return this.links.begin(accountId, locale);
  }

  async forgetLink(accountId: string): Promise<void> {
    await this.links.end(accountId);
  }

  async setPace(accountId: string, kind: ChannelKind, pace: Pace, locale: Locale): Promise<void> {
    await this.channels.setPace({ accountId, kind }, pace, locale);
  }

  async remove(accountId: string, kind: ChannelKind): Promise<void> {
    await this.channels.remove({ accountId, kind });
  }
  private async linkOf(accountId: string): Promise<LinkOfMine | undefined> {
    const { telegram } = this.messages;
    const pending = telegram && (await this.links.find(accountId));
    return pending && { ...pending, bot: await telegram.linkWith(pending.code) };
  }
}

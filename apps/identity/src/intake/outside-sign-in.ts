import type { Logger } from '#libs/observability';
import type { Locale, Texts } from '#libs/problems';
import { OutsideFailed, type OutsideAnswer, type OutsideProvider } from '../outside/outside-provider.js';
import type { OutsideLink, OutsideLinkStore } from '../records/outside-link.store.js';
import type { OutsideRequest, OutsideRequests } from '../records/outside-requests.js';

/** What "My sign-in" shows of the provider outside. */
export interface OutsideOfMine {
  readonly name: Texts;
  readonly link: OutsideLink | undefined;
}

interface Parts {
  readonly provider: OutsideProvider | undefined;
  readonly links: OutsideLinkStore;
  readonly requests: OutsideRequests;
  readonly logger: Logger;
}

/** The provider outside that vouches for people who connected their account there: browsers go to it and come back. Off where settings name none. */
export class OutsideSignIn {
  constructor(private readonly parts: Parts) {}

  /** What people call the provider; undefined where there is none. */
  get name(): Texts | undefined {
    return this.parts.provider?.name;
  }

  /** @returns where the browser goes @throws OutsideFailed */
  async begin(uid: string, locale: Locale, linkTo?: string): Promise<string> {
    const { address, ...kept } = await this.noted(() => this.provider.ask(uid, locale));
    await this.parts.requests.keep(uid, { ...kept, locale, linkTo });
    return address;
  }

  /** With what the browser of this sign-in went away; undefined where it did not, came back already, or stayed too long. */
  sentAway(uid: string): Promise<OutsideRequest | undefined> {
    return this.parts.requests.take(uid);
  }

  /** What the provider says of who came back. @throws OutsideFailed */
  answer(query: URLSearchParams, request: OutsideRequest): Promise<OutsideAnswer> {
    return this.noted(() => this.provider.answer(query, request));
  }

  /** Whose account it is here; undefined where nobody connected it, or theirs is closed. */
  accountOf(answer: OutsideAnswer): Promise<string | undefined> {
    return this.parts.links.use(answer);
  }

  /** @returns false where it is another account's */
  async link(accountId: string, answer: OutsideAnswer): Promise<boolean> {
    return this.parts.links.add(accountId, answer);
  }

  async unlink(accountId: string): Promise<void> {
    await this.parts.links.remove(accountId, this.provider.issuer);
  }

  async of(accountId: string): Promise<OutsideOfMine | undefined> {
    const { provider, links } = this.parts;
    return provider && { name: provider.name, link: await links.of(accountId, provider.issuer) };
  }

  /** The routes of it are there also where it is off. */
  private get provider(): OutsideProvider {
    const { provider } = this.parts;
    if (provider === undefined) throw new OutsideFailed('refused', 'off');
    return provider;
  }

  /** Why it failed is in the log by its code, and who it was is not. */
  private async noted<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof OutsideFailed)
        this.parts.logger.warn({ code: error.code, kind: error.kind }, 'the provider outside vouched for nobody');
      throw error;
    }
  }
}

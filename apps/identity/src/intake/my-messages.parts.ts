import { html, type Html } from '#libs/pages';
import { fill, type Locale, type Texts } from '#libs/problems';
import { paces, type ChannelKind } from '../procedure/messages.js';
import type { Channel } from '../records/channel.store.js';
import type { PendingProof } from '../records/contact-proof.store.js';
import type { LinkOfMine } from './my-messages.js';
import { paceTexts, texts } from './my-messages.texts.js';
import { moment } from './moment.js';

export interface MessagesProblem {
  readonly kind: 'address' | 'too-often' | 'code' | 'link-too-often';
  readonly address?: string;
}

export interface MyMessagesShown {
  readonly address: string;
  /** The page of "My sign-in". */
  readonly back: string;
  readonly locale: Locale;
  readonly kinds: readonly ChannelKind[];
  /** Nobody is told twice within so many. */
  readonly pauseMinutes: number;
  readonly channels: readonly Channel[];
  readonly pending: PendingProof | undefined;
  readonly link: LinkOfMine | undefined;
  /** They say that they have sent the code to the bot. */
  readonly looked: boolean;
  readonly problem?: MessagesProblem | undefined;
}

/** A form of one button. */
export function form(action: string, locale: Locale, says: Texts, more?: Html, kind?: Html): Html {
  return html`<form method="post" action="${action}?lang=${locale}" novalidate>
    ${more}
    <button type="submit" ${kind}>${says[locale]}</button>
  </form>`;
}
export const plain = html`class="plain"`;

/** A channel that is there: how often, when last, and how it ends. */
export function channelPart({ address, locale, pauseMinutes: minutes }: MyMessagesShown, channel: Channel): Html {
  const { kind, pace, to, lastSentAt, endedAt, endedWhy } = channel;
  const remove = form(`${address}/${kind}/remove`, locale, texts.remove[kind], undefined, plain);
  if (endedAt !== null) {
    const why = endedWhy === 'blocked' ? texts.endedBlocked : texts.endedRefused[kind];
    return html`<p class="field-error">${fill(why, { at: moment(endedAt, locale), to })[locale]}</p>
      ${remove}`;
  }
  const last = lastSentAt === null ? texts.never[locale] : moment(lastSentAt, locale);
  const choice = html`<fieldset>
    <legend>${texts.when[locale]}</legend>
    ${paces.map(
      (each) =>
        html`<label class="choice">
          <input type="radio" name="pace" value="${each}" ${each === pace && html`checked`} />
          ${fill(paceTexts[each], { minutes })[locale]}
        </label>`,
    )}
  </fieldset>`;
  return html`<p>
      ${fill(texts.to[kind], { to })[locale]}<br /><span class="muted">${texts.last[locale]}: ${last}</span>
    </p>
    ${form(`${address}/${kind}/pace`, locale, texts.save, choice)} ${remove}`;
}

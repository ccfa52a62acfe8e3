import { html, page, type Html } from '#libs/pages';
import { fill, type Locale, type Texts } from '#libs/problems';
import { paces, type ChannelKind } from '../procedure/messages.js';
import type { Channel } from '../records/channel.store.js';
import type { PendingProof } from '../records/contact-proof.store.js';
import { paceTexts, texts } from './my-messages.texts.js';
import { moment } from './moment.js';
import { stylesheetPath, summary } from './sign-in.pages.js';

export interface MessagesProblem {
  readonly kind: 'address' | 'too-often' | 'code';
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
  readonly problem?: MessagesProblem | undefined;
}

const problemTexts = { address: texts.addressWrong, 'too-often': texts.tooOften, code: texts.codeWrong } as const;
const fieldOf = (problem: MessagesProblem): string => (problem.kind === 'code' ? 'code' : 'address');

/** By what somebody is told, and how often. */
export function myMessagesPage(shown: MyMessagesShown): string {
  const { address, back, locale, kinds, channels, problem } = shown;
  const of = (kind: ChannelKind): Channel | undefined => channels.find((each) => each.kind === kind);
  return page({
    locale,
    title: problem === undefined ? texts.title[locale] : `${texts.error[locale]}: ${texts.title[locale]}`,
    stylesheet: stylesheetPath,
    inLanguage: (other) => `${address}?lang=${other}`,
    main: html`
      <p><a href="${back}?lang=${locale}">${texts.back[locale]}</a></p>
      <h1>${texts.title[locale]}</h1>
      ${problem !== undefined && summary(locale, texts.failed, [{ field: fieldOf(problem), says: problemTexts[problem.kind] }])}
      <p>${texts.lead[locale]}</p>
      <blockquote>${texts.sentence[locale]}</blockquote>
      <p class="muted">${texts.language[locale]}</p>
      ${kinds.includes('mail') && mailPart(shown, of('mail'))}
    `,
  });
}

function form(action: string, locale: Locale, says: Texts, more?: Html, kind?: Html): Html {
  return html`<form method="post" action="${action}?lang=${locale}" novalidate>
    ${more}
    <button type="submit" ${kind}>${says[locale]}</button>
  </form>`;
}
const plain = html`class="plain"`;

function mailPart(shown: MyMessagesShown, mail: Channel | undefined): Html {
  const { locale, pending } = shown;
  return html`<h2>${texts.mail[locale]}</h2>
    ${mail !== undefined && channelPart(shown, mail, mail.to)}
    ${pending !== undefined ? codePart(shown, pending) : (mail === undefined || mail.endedAt !== null) && addressPart(shown)}`;
}

function addressPart({ address, locale, problem }: MyMessagesShown): Html {
  const wrong = problem !== undefined && problem.kind !== 'code';
  const field = html`<label for="address">${texts.address[locale]}</label>
    ${wrong && html`<span class="field-error" id="address-error">${problemTexts[problem.kind][locale]}</span>`}
    <input
      id="address"
      name="address"
      type="email"
      autocomplete="email"
      maxlength="254"
      value="${problem?.address ?? ''}"
      required
      ${wrong && html`aria-invalid="true" aria-describedby="address-error"`}
    />`;
  return form(`${address}/mail`, locale, texts.sendCode, field);
}

function codePart({ address, locale, problem }: MyMessagesShown, pending: PendingProof): Html {
  const other = form(`${address}/mail/other`, locale, texts.otherAddress, undefined, plain);
  if (pending.refused)
    return html`<p class="field-error">${fill(texts.mailRefused, { address: pending.address })[locale]}</p>
      ${other}`;
  const wrong = problem?.kind === 'code';
  const field = html`<label for="code">${texts.code[locale]}</label>
    ${wrong && html`<span class="field-error" id="code-error">${texts.codeWrong[locale]}</span>`}
    <input
      id="code"
      name="code"
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      required
      ${wrong && html`aria-invalid="true" aria-describedby="code-error"`}
    />`;
  return html`<p role="status">
      ${fill(pending.sent ? texts.codeSent : texts.codeIsSent, { address: pending.address })[locale]}
    </p>
    ${form(`${address}/mail/code`, locale, texts.confirm, field)} ${other}`;
}

/** A channel that is there: how often, when last, and how it ends. */
function channelPart({ address, locale, pauseMinutes: minutes }: MyMessagesShown, channel: Channel, to: string): Html {
  const { kind, pace, lastSentAt, endedAt, endedWhy } = channel;
  const remove = form(`${address}/${kind}/remove`, locale, texts.remove[kind], undefined, plain);
  if (endedAt !== null)
    return html`<p class="field-error">
        ${fill(endedWhy === 'blocked' ? texts.endedBlocked : texts.endedRefused, { at: moment(endedAt, locale), to })[locale]}
      </p>
      ${remove}`;
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

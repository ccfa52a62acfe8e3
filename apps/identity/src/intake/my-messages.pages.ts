import { html, page, type Html } from '#libs/pages';
import { fill } from '#libs/problems';
import type { ChannelKind } from '../procedure/messages.js';
import type { Channel } from '../records/channel.store.js';
import type { PendingProof } from '../records/contact-proof.store.js';
import { channelPart, form, plain, type MessagesProblem, type MyMessagesShown } from './my-messages.parts.js';
import { texts } from './my-messages.texts.js';
import { telegramPart } from './my-telegram.part.js';
import { stylesheetPath, summary } from './sign-in.pages.js';

const problemTexts = {
  address: texts.addressWrong,
  'too-often': texts.tooOften,
  code: texts.codeWrong,
  'link-too-often': texts.tooOften,
} as const;
const fields = { address: 'address', 'too-often': 'address', code: 'code', 'link-too-often': 'telegram' } as const;
const isOf = (field: 'address' | 'code', problem: MessagesProblem | undefined): problem is MessagesProblem =>
  problem !== undefined && fields[problem.kind] === field;

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
      ${problem !== undefined && summary(locale, texts.failed, [{ field: fields[problem.kind], says: problemTexts[problem.kind] }])}
      <p>${texts.lead[locale]}</p>
      <blockquote>${texts.sentence[locale]}</blockquote>
      <p class="muted">${texts.language[locale]}</p>
      ${kinds.includes('mail') && mailPart(shown, of('mail'))}
      ${kinds.includes('telegram') && telegramPart(shown, of('telegram'))}
    `,
  });
}

function mailPart(shown: MyMessagesShown, mail: Channel | undefined): Html {
  const { locale, pending } = shown;
  return html`<h2>${texts.mail[locale]}</h2>
    ${mail !== undefined && channelPart(shown, mail)}
    ${pending !== undefined ? codePart(shown, pending) : (mail === undefined || mail.endedAt !== null) && addressPart(shown)}`;
}

function addressPart({ address, locale, problem }: MyMessagesShown): Html {
  const wrong = isOf('address', problem);
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
  const wrong = isOf('code', problem);
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

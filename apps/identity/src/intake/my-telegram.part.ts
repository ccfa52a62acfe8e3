import { renderSVG } from 'uqr';
import { html, Html } from '#libs/pages';
import { fill, type Texts } from '#libs/problems';
import type { Channel } from '../records/channel.store.js';
import type { LinkOfMine } from './my-messages.js';
import { channelPart, form, plain, type MyMessagesShown } from './my-messages.parts.js';
import { telegramTexts as texts } from './my-messages.texts.js';
import { moment } from './moment.js';

/** How somebody links their Telegram, and what became of it. */
export function telegramPart(shown: MyMessagesShown, channel: Channel | undefined): Html {
  const { locale, link } = shown;
  return html`<h2 id="telegram">Telegram</h2>
    ${channel !== undefined && channelPart(shown, channel)}
    ${
      link !== undefined
        ? linkPart(shown, link)
        : (channel === undefined || channel.endedAt !== null) &&
          html`<p>${texts.lead[locale]}</p>
            ${form(`${shown.address}/telegram`, locale, texts.begin, undefined, channel && plain)}`
    }`;
}

function linkPart({ address, locale, looked }: MyMessagesShown, link: LinkOfMine): Html {
  const cancel = form(`${address}/telegram/cancel`, locale, texts.cancel, undefined, plain);
  // No link: whoever looks again stands at that address already, and a browser would only scroll.
  const look = (says: Texts) => form(`${address}/telegram/look`, locale, says);
  if (link.bot === undefined)
    return html`<p class="field-error">${texts.away[locale]}</p>
      ${look(texts.lookAgain)} ${cancel}`;
  const { bot, code, until } = link;
  return html`${looked && html`<p role="status" class="field-error">${texts.notYet[locale]}</p>`}
    <ol>
      <li>
        ${fill(texts.open, { bot: bot.name })[locale]}<br />
        <a class="button" href="${bot.address}" target="_blank" rel="noopener noreferrer">${texts.openNow[locale]}</a>
        <div class="qr" role="img" aria-label="${texts.picture[locale]}">
          ${new Html(renderSVG(bot.address, { ecc: 'M', border: 2 }))}
        </div>
      </li>
      <li>
        ${texts.press[locale]}<br />
        <span class="muted">${fill(texts.byHand, { bot: bot.name })[locale]}</span>
        <code class="key">/start ${code}</code>
      </li>
      <li>${texts.comeBack[locale]} ${look(texts.pressed)}</li>
    </ol>
    <p class="muted">${fill(texts.until, { at: moment(until, locale) })[locale]}</p>
    ${cancel}`;
}

import { html, Html } from '#libs/pages';

export interface Conversation {
  readonly bot: string;
  /** The code of the link by which the page was opened. */
  readonly start: string | undefined;
  readonly lines: readonly { readonly isMine: boolean; readonly text: string }[];
  readonly isBlocked: boolean;
}

const button = (bot: string, says: string, name: string, value: string): Html =>
  html`<form method="post" action="/${bot}">
    <input type="hidden" name="${name}" value="${value}" />
    <button>${says}</button>
  </form>`;

const looks = `
  body {
    max-width: 30rem;
    margin: 0 auto;
    padding: 1rem;
    font:
      1rem/1.5 system-ui,
      sans-serif;
    background: #e7eef4;
  }
  li {
    margin: 0.5rem 0;
    padding: 0.5rem 0.75rem;
    background: #fff;
    border-radius: 0.75rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  li.mine {
    background: #dff3d8;
    margin-left: 3rem;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  button {
    min-height: 2.75rem;
    padding: 0 1.5rem;
    font: inherit;
  }
`;

/** What somebody sees who follows a link to the bot: no Telegram, but what stands for it. */
export function conversationPage({ bot, start, lines, isBlocked }: Conversation): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${start === undefined && html`<meta http-equiv="refresh" content="3" />`}
        <title>@${bot}</title>
        <style>
          ${new Html(looks)}
        </style>
      </head>
      <body>
        <h1>@${bot}</h1>
        <p>This page stands for Telegram: nothing leaves this machine. Your browser is the person who writes.</p>
        <ul>
          ${lines.map(({ isMine, text }) => html`<li ${isMine && html`class="mine"`}>${text}</li>`)}
        </ul>
        ${start !== undefined && button(bot, 'Start', 'text', `/start ${start}`)}
        ${button(bot, isBlocked ? 'Unblock the bot' : 'Block the bot', 'block', isBlocked ? 'no' : 'yes')}
      </body>
    </html>`.markup;
}

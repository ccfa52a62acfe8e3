import { html, pagePolicy, type Html } from '#libs/pages';
import type { Locale, Texts } from '#libs/problems';
import { texts } from './passkey.texts.js';

export const scriptPath = '/oidc/assets/passkeys.js';

/** As every page of ours, and the one script that asks the device. */
export const passkeyPolicy = `${pagePolicy}; script-src 'self'; connect-src 'self'`;

export const passkeyScript = html`<script src="${scriptPath}" defer></script>`;

interface Terms {
  /** Where the answer goes; the options are below it. */
  readonly address: string;
  readonly locale: Locale;
  readonly says: Texts;
  /** A new passkey, or one that is there. */
  readonly does: 'new' | 'use';
  readonly more?: Html;
}

/** Shown by the script, where the browser knows passkeys: without it the other ways to sign in are all there is. */
export function passkeyForm({ address, locale, says, does, more }: Terms): Html {
  return html`<form
    method="post"
    action="${address}?lang=${locale}"
    data-passkey="${does}"
    data-options="${address}/options?lang=${locale}"
    hidden
  >
    ${more}
    <input type="hidden" name="answer" />
    <button type="submit" class="plain">${says[locale]}</button>
    <p class="problem" role="alert" tabindex="-1" hidden>${texts.cancelled[locale]}</p>
  </form>`;
}

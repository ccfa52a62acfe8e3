import { TOTP } from 'otpauth';
import { follow, formOn, sent, type CookieJar } from './sign-in.js';

type Place = Awaited<ReturnType<typeof follow>>;

/** What an authenticator app with this secret shows, so many steps of half a minute from now. */
export const codeOf = (secret: string, stepsAhead = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });

/** Sets up the second factor that is asked for at this place of a sign-in, to the end. @returns its secret */
export async function setUpSecondFactor(
  jar: CookieJar,
  { url, response }: Place,
): Promise<{ secret: string; place: Place }> {
  const page = await response.text();
  const secret = (/class="key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const send = async (on: string, at: URL, fields: Readonly<Record<string, string>>): Promise<Place> => {
    const form = formOn(on, at);
    if (form === undefined) throw new Error('no second factor is asked for here');
    return follow(jar, form, sent(fields, at.origin));
  };
  const shown = await send(page, url, { code: codeOf(secret) });
  return { secret, place: await send(await shown.response.text(), shown.url, {}) };
}

import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

const plain = (markup: string): string =>
  markup
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A browser without scripts: it shows a page, and sends its form with what was typed. */
export class Visitor {
  status = 0;
  text = '';
  constructor(
    private readonly url: string,
    private readonly address: string,
    private readonly lang = 'en',
  ) {}

  async open(): Promise<this> {
    return this.shows(await fetch(`${this.url}/tell?lang=${this.lang}`, { headers: this.headers() }));
  }

  fields(): URLSearchParams {
    const form = /<form\s+id="answers"[\s\S]*?<\/form>/.exec(this.text)?.[0] ?? '';
    const fields = new URLSearchParams();
    for (const [, name = '', value = ''] of form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
      fields.append(name, plain(value));
    for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]*\sname="([^"]*)"[^>]*>\n([^<]*)</g))
      fields.append(name, plain(value));
    for (const [, input = ''] of form.matchAll(/<input(\s[^>]*)>/g)) {
      const [name, value] = [/\sname="([^"]*)"/, /\svalue="([^"]*)"/].map((one) => one.exec(input)?.[1] ?? '');
      if (/\sid="/.test(input)) fields.append(name ?? '', plain(value ?? ''));
    }
    return fields;
  }

  async press(go: string, typed: Readonly<Record<string, string>> = {}): Promise<this> {
    const fields = this.fields();
    for (const [name, value] of Object.entries({ ...typed, go })) fields.set(name, value);
    return this.send(fields);
  }

  /** As a browser sends a form with files: its fields in their order, then the files, then the button. */
  async bring(go: string, files: readonly File[], typed: Readonly<Record<string, string>> = {}): Promise<this> {
    const form = new FormData();
    const fields = this.fields();
    for (const [name, value] of Object.entries(typed)) fields.set(name, value);
    for (const [name, value] of fields) if (name !== 'file') form.append(name, value);
    for (const file of files.length === 0 ? [new File([], '')] : files) form.append('file', file);
    form.append('go', go);
    return this.send(form);
  }

  async send(fields: URLSearchParams | FormData, more: Readonly<Record<string, string>> = {}): Promise<this> {
    const headers = { origin: this.url, 'sec-fetch-site': 'same-origin', ...this.headers(), ...more };
    return this.shows(await fetch(`${this.url}/tell`, { method: 'POST', body: fields, headers }));
  }

  /** What the script does while somebody types. */
  async proof(): Promise<string> {
    const challenge = JSON.parse(plain(/data-challenge="([^"]*)"/.exec(this.text)?.[1] ?? 'null'));
    return btoa(JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }));
  }

  private headers = (): Record<string, string> => ({ accept: 'text/html', 'x-forwarded-for': this.address });

  private async shows(response: Response): Promise<this> {
    this.status = response.status;
    this.text = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.getSetCookie()).toEqual([]);
    return this;
  }
}

import { readFileSync } from 'node:fs';
import { importJWK, SignJWT, type JWK } from 'jose';
import type { Stack } from '../../../tools/up/src/index.js';

interface Assignment {
  readonly agency: string;
  readonly role: string;
  readonly units: readonly string[];
  readonly region: string;
}
interface Account {
  readonly id: string;
  readonly assignments: readonly Assignment[];
}

/** Somebody of the demonstration accounts, with a token like the gateway's for the service that they call. */
export class Worker {
  readonly subject: string;
  private readonly assignment: Assignment;
  private token: { value: string; until: number } | undefined;

  /** @param beside somebody in whose first unit they must work */
  constructor(
    private readonly stack: Stack,
    private readonly agency: string,
    private readonly role: string,
    beside?: Worker,
  ) {
    const accounts = JSON.parse(readFileSync(stack.installation.accountsFile, 'utf8')) as Account[];
    const fits = (each: Assignment): boolean =>
      each.agency === agency &&
      each.role === role &&
      (beside === undefined || each.units.some((unit) => beside.units.includes(unit)));
    const account = accounts.find(({ assignments }) => assignments.some(fits));
    const assignment = account?.assignments.find(fits);
    if (account === undefined || assignment === undefined) throw new Error(`there is no demonstration ${role}`);
    this.subject = account.id;
    this.assignment = assignment;
  }

  get units(): readonly string[] {
    return this.assignment.units;
  }

  /** Renewed every half minute, as the gateway does. */
  async bearer(): Promise<string> {
    if (this.token !== undefined && this.token.until > Date.now()) return this.token.value;
    const { keys } = JSON.parse(readFileSync(this.stack.installation.keys.keysFile('gateway'), 'utf8')) as {
      keys: (JWK & { kid: string })[];
    };
    const key = keys.find(({ kid }) => kid.startsWith('gateway:sign:'));
    if (key === undefined) throw new Error('the gateway has no signing key');
    const { units, region } = this.assignment;
    const claims = {
      ...{ agency: this.agency, roles: [this.role], units, region, locale: 'en' },
      ...{ sid: 'bench', acr: 'mfa', auth_time: Math.floor(Date.now() / 1000) },
    };
    const value = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
      .setIssuer('gateway')
      .setAudience(this.agency)
      .setSubject(this.subject)
      .setIssuedAt()
      .setExpirationTime('60s')
      .setJti(crypto.randomUUID())
      .sign(await importJWK(key, 'EdDSA'));
    this.token = { value, until: Date.now() + 30_000 };
    return value;
  }

  /** @throws with what was answered, where it is no success */
  async ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const url = `${this.stack.service(this.agency as 'police').url}/api/${this.agency}${path}`;
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${await this.bearer()}`,
        ...(method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${path.replace(/[0-9a-f-]{36}/, ':id')} answered ${String(answer.status)}: ${text}`);
    return JSON.parse(text) as T;
  }
}

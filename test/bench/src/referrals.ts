import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { importJWK, SignJWT, type JWK } from 'jose';
import type { Stack } from '../../../tools/up/src/index.js';

interface Account {
  readonly id: string;
  readonly login: string;
  readonly assignments: readonly {
    readonly agency: string;
    readonly role: string;
    readonly units: readonly string[];
    readonly region: string;
  }[];
}

/** A school psychologist who calls the school's service itself, with a token like the gateway's. */
export class Psychologist {
  private token: { value: string; until: number } | undefined;
  private readonly account: Account;
  private readonly agent = new Agent({ keepAlive: true });
  /** How often the service had no room and asked to come back. */
  refused = 0;

  constructor(
    private readonly stack: Stack,
    private readonly base: string,
  ) {
    const accounts = JSON.parse(readFileSync(stack.installation.accountsFile, 'utf8')) as Account[];
    const account = accounts.find(({ assignments }) => assignments.some(({ role }) => role === 'psychologist'));
    if (account === undefined) throw new Error('there is no demonstration psychologist');
    this.account = account;
  }

  /** Begins a draft with everything that a referral needs; answers its id. */
  async draft(key: string): Promise<string> {
    const answer = await this.post('/api/school/referrals', key, {
      schoolId: this.account.assignments[0]?.units[0],
      content: contentOf(randomInt(1e9)),
    });
    return (JSON.parse(answer) as { record: { id: string } }).record.id;
  }

  async submit(id: string): Promise<void> {
    await this.post(`/api/school/referrals/${id}/submit`, `submit-${id}`, {});
  }

  /** Refused for want of room, it comes again when it was told to, with the same key, as a person's page would. */
  private async post(path: string, key: string, body: unknown): Promise<string> {
    for (;;) {
      const { status, retryAfter, text } = await this.once(path, key, JSON.stringify(body));
      if (status < 300) return text;
      if (status !== 503 || retryAfter === undefined)
        throw new Error(`${path.replace(/[0-9a-f-]{36}/, ':id')} answered ${String(status)}: ${text}`);
      this.refused += 1;
      await sleep(retryAfter * 1000);
    }
  }

  /** Over kept connections and with little work of its own: what the caller costs is taken from what is measured. */
  private async once(
    path: string,
    key: string,
    body: string,
  ): Promise<{ status: number; retryAfter: number | undefined; text: string }> {
    const authorization = `Bearer ${await this.bearer()}`;
    return new Promise((resolve, reject) => {
      const outgoing = request(
        `${this.base}${path}`,
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            authorization,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': key,
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          answer.on('error', reject).on('end', () => {
            const after = answer.headers['retry-after'];
            resolve({
              status: answer.statusCode ?? 0,
              retryAfter: after === undefined ? undefined : Number(after),
              text,
            });
          });
        },
      );
      outgoing.on('error', reject).end(body);
    });
  }

  /** Renewed every half minute, as the gateway does. */
  private async bearer(): Promise<string> {
    if (this.token !== undefined && this.token.until > Date.now()) return this.token.value;
    const { keys } = JSON.parse(readFileSync(this.stack.installation.keys.keysFile('gateway'), 'utf8')) as {
      keys: (JWK & { kid: string })[];
    };
    const key = keys.find(({ kid }) => kid.startsWith('gateway:sign:'));
    if (key === undefined) throw new Error('the gateway has no signing key');
    const [assignment] = this.account.assignments;
    const value = await new SignJWT({
      agency: 'school',
      roles: ['psychologist'],
      units: assignment?.units,
      region: assignment?.region,
      locale: 'en',
      sid: 'bench',
      acr: '1',
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
      .setIssuer('gateway')
      .setAudience('school')
      .setSubject(this.account.id)
      .setIssuedAt()
      .setExpirationTime('60s')
      .setJti(crypto.randomUUID())
      .sign(await importJWK(key, 'EdDSA'));
    this.token = { value, until: Date.now() + 30_000 };
    return value;
  }
}

/** An invented referral of ordinary size; nothing in it is anybody's. Each names an account of its own. */
const contentOf = (account: number) => ({
  child: {
    identified: true,
    sex: 'female',
    ageYears: 13,
    familyName: 'Demonstration',
    givenName: 'Child',
    grade: '7 B',
  },
  noticed: 'The pupil hides the phone, is afraid of messages and has stopped coming to the drawing circle. '.repeat(6),
  ownWords: 'Someone who says he is sixteen writes to me every evening.',
  ways: ['fake-identity', 'long-term-manipulation'],
  forms: ['luring-to-meeting'],
  phases: ['contact', 'trust'],
  accounts: [
    { platform: 'whatsapp', handle: `+7 700 ${String(account)}`, displayName: 'Invented', belongsTo: 'suspect' },
  ],
  period: { from: '2026-10-01' },
  safeNow: 'yes',
  exclusions: [],
  source: 'school',
});

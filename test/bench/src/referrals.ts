import { randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../../tools/up/src/index.js';
import { Worker } from './worker.js';

/** A school psychologist who calls the school's service itself, with a token like the gateway's. */
export class Psychologist {
  private readonly worker: Worker;
  private readonly agent = new Agent({ keepAlive: true });
  /** How often the service had no room and asked to come back. */
  refused = 0;

  constructor(
    stack: Stack,
    private readonly base: string,
  ) {
    this.worker = new Worker(stack, 'school', 'psychologist');
  }

  /** Begins a draft with everything that a referral needs; answers its id. */
  async draft(key: string): Promise<string> {
    const answer = await this.post('/api/school/referrals', key, {
      schoolId: this.worker.units[0],
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
    const authorization = `Bearer ${await this.worker.bearer()}`;
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

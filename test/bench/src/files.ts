import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { signIn, tusBeginning, tusPiece } from '#libs/testing';
import type { Stack } from '../../../tools/up/src/index.js';
import { caseInHand } from './case-page.js';
import { footprintsOf } from './memory.js';
import type { Psychologist } from './referrals.js';
import { Worker } from './worker.js';

const million = 1_000_000;
/** As the portal sends them. */
const pieceBytes = 50 * million;
/** Files of one form of the public page, 20 MB each at most. */
const formFiles = [19 * million, 19 * million];
const atOnce = 4;

/** Resident MB before, at most while bytes passed, and some seconds after. */
type Passing = Readonly<Record<'before' | 'peak' | 'after', Readonly<Record<string, number>>>>;

interface FilesMeasured {
  readonly megabytes: number;
  readonly evidence_in_pieces: Passing;
  readonly evidence_seconds: number;
  /** The same number of bytes through SHA-256 and nothing else. */
  readonly hash_seconds: number;
  readonly public_forms: Passing;
  readonly public_seconds: number;
}

/** Settings under which one address may bring so much to the public page. */
export const forFiles = { gateway: { RATE_TELL_UNPROVED_BURST: '1000', RATE_TELL_FILES_MB_BURST: '100000' } };

/** What gateway and police hold while a file of so many MB passes as evidence, and as many in forms of the public page, several at once. */
export async function measureFiles(
  stack: Stack,
  psychologist: Psychologist,
  megabytes: number,
): Promise<FilesMeasured> {
  const evidence = await evidenceOf(stack, psychologist, megabytes * million);
  const [evidence_in_pieces, evidence_seconds] = await watched(stack, evidence);
  const bytes = randomBytes(megabytes * million);
  const begun = performance.now();
  createHash('sha256').update(bytes).digest();
  const hash_seconds = Number(((performance.now() - begun) / 1_000).toFixed(2));
  const forms = Math.ceil((megabytes * million) / formFiles.reduce((sum, bytes) => sum + bytes));
  const [public_forms, public_seconds] = await watched(stack, () => bring(stack, forms));
  return { megabytes, evidence_in_pieces, evidence_seconds, hash_seconds, public_forms, public_seconds };
}

async function watched(stack: Stack, work: () => Promise<void>): Promise<[Passing, number]> {
  const resident = (): Record<string, number> =>
    Object.fromEntries(
      Object.entries(footprintsOf(stack)).flatMap(([app, { resident }]) =>
        app === 'gateway' || app === 'police' ? [[app, resident] as const] : [],
      ),
    );
  const before = resident();
  const peak = { ...before };
  const looking = setInterval(() => {
    for (const [app, now] of Object.entries(resident())) peak[app] = Math.max(peak[app] ?? 0, now);
  }, 100);
  const begun = performance.now();
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  const seconds = Number(((performance.now() - begun) / 1_000).toFixed(1));
  await sleep(5_000);
  return [{ before, peak, after: resident() }, seconds];
}

/** Everything but the sending: a case in hand, its investigator signed in at the gateway, the file. */
async function evidenceOf(stack: Stack, psychologist: Psychologist, size: number): Promise<() => Promise<void>> {
  const duty = new Worker(stack, 'police', 'duty-officer');
  const investigator = new Worker(stack, 'police', 'investigator', duty);
  const id = await caseInHand(psychologist, duty, investigator);
  const accounts = JSON.parse(readFileSync(stack.installation.accountsFile, 'utf8')) as { id: string; login: string }[];
  const login = accounts.find((account) => account.id === investigator.subject)?.login ?? '';
  const password = readFileSync(stack.installation.demonstrationPasswordFile(), 'utf8').trim();
  const person = await signIn(stack.url, login, password);
  const bytes = randomBytes(size);
  const beginning = tusBeginning({ bytes });
  return async () => {
    const begun = await person.request('POST', `/api/police/investigations/${id}/uploads`, undefined, beginning);
    const at = begun.headers.get('location') ?? '';
    for (let offset = 0; offset < size; offset += pieceBytes) {
      const piece = bytes.subarray(offset, offset + pieceBytes);
      const { status } = await person.request('PATCH', at, piece, tusPiece(offset));
      if (status !== 204) throw new Error(`a piece was answered with ${String(status)}`);
    }
  };
}

/** So many forms with files, some at a time. */
async function bring(stack: Stack, forms: number): Promise<void> {
  const files = formFiles.map((size, n) => new File([randomBytes(size)], `invented-${String(n)}.bin`));
  let left = forms;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const form = new FormData();
      form.append('lang', 'en');
      for (const file of files) form.append('file', file);
      form.append('go', 'attach');
      const headers = { origin: stack.url, 'sec-fetch-site': 'same-origin', accept: 'text/html' };
      const answer = await fetch(new URL('/tell', stack.url), { method: 'POST', body: form, headers });
      const kept = (await answer.text()).split('name="files"').length - 1;
      if (answer.status !== 200 || kept !== files.length)
        throw new Error(`a form with files was answered with ${String(answer.status)} and ${String(kept)} files`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

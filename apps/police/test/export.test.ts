import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { identityRead, referralSubmitted } from '#libs/contracts';
import { temporaryFolder } from '#libs/testing';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { fromBuffer } from 'yauzl';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const unit = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [unit], region: 'KZ-75' });
const [duty, investigator, stranger] = [officer('duty-officer'), officer('investigator'), officer('investigator')];
const picture = Buffer.from('an invented screenshot, described and never depicted');
const folder = temporaryFolder('export');

let house: House;
let id: string;
let chainId: string;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 1, refusalRate: 0, laterRate: 0, seed: 'test' });
  house = await House.open([{ id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }], erdr, [
    'school',
    'oversight',
  ]);
  chainId = uuidv7();
  const { open, sealed } = submitted({ referralId: uuidv7() });
  await house.neighbour('school').say(chainId, referralSubmitted.of({ open, sealed: { police: sealed } }));
  ({ id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  ));
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000000000009' });
  const { body: file } = await house.ask(investigator, 'POST', `/investigations/${id}/files`, picture);
  await house.take(investigator, id, 'record-acquisition', {
    how: 'captured',
    fromWhom: 'Canaryowner showed it.',
    acquiredAt: new Date().toISOString(),
    participants: [],
    medium: { kind: 'vault' },
    items: [{ kind: 'screenshot', fileId: file.fileId }],
  });
});
afterAll(async () => {
  folder.remove();
  await house.close();
});

async function unpacked(archive: Buffer): Promise<string> {
  const into = join(folder.path, randomUUID());
  await new Promise<void>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed !== null) {
            reject(failed);
            return;
          }
          stream.toArray().then((chunks) => {
            const target = join(into, entry.fileName);
            mkdirSync(dirname(target), { recursive: true });
            writeFileSync(target, Buffer.concat(chunks as Buffer[]));
            zip.readEntry();
          }, reject);
        });
      });
      zip.on('end', resolve);
      zip.readEntry();
    });
  });
  return into;
}

/** Waits until the journal's clock has sealed what this case said so far. */
async function sealed(): Promise<void> {
  const owner = new pg.Client({ connectionString: house.database.migratorUrl });
  await owner.connect();
  try {
    await owner.query(`UPDATE timers SET due_at = now(), ready_at = now() WHERE kind = 'seal'`);
    await eventually(async () => {
      const { rows } = await owner.query('SELECT 1 FROM seals LIMIT 1');
      return rows.length > 0 ? true : undefined;
    });
  } finally {
    await owner.end();
  }
}

const made = (): Promise<{ status: number; body: Json }> =>
  house.ask(investigator, 'POST', `/investigations/${id}/exports`, { purpose: 'to the court' });

test('an exported case verifies offline by the script beside it, and holds the evidence with its custody', async () => {
  await sealed();
  const { status, body } = await made();
  expect(status).toBe(201);
  const archive = await house.ask(investigator, 'GET', `/investigations/${id}/exports/${String(body.exportId)}`);
  expect(archive.headers.get('content-type')).toBe('application/zip');
  const dir = await unpacked(archive.body as Buffer);
  const verified = spawnSync(process.execPath, ['verify/verify-package.mjs', '--key', String(body.fingerprint)], {
    cwd: dir,
    encoding: 'utf8',
  });
  const verdict = JSON.parse(verified.stdout.trim().split('\n').at(-1) ?? '') as { entries: number };
  expect(verdict).toMatchObject({ ok: true, findings: [] });
  expect(verdict.entries).toBeGreaterThan(3);
  const { exhibits } = JSON.parse(readFileSync(join(dir, 'evidence.json'), 'utf8')) as {
    exhibits: { path: string; sha256: string; custody: { action: string; actor: string }[] }[];
  };
  const exhibit = exhibits.find(({ sha256 }) => sha256 === createHash('sha256').update(picture).digest('hex'));
  expect(readFileSync(join(dir, exhibit?.path ?? ''))).toEqual(picture);
  expect(exhibit?.custody.at(-1)).toMatchObject({ action: 'exported', actor: investigator.subject });
  const again = await house.ask(investigator, 'GET', `/investigations/${id}/exports/${String(body.exportId)}`);
  expect(again.body).toEqual(archive.body);
});

test('the list says what for, who took it, and what the next would hold; the digest is that of the archive', async () => {
  const { body } = await made();
  const at = `/investigations/${id}/exports`;
  const archive = await house.ask(investigator, 'GET', `${at}/${String(body.exportId)}`);
  const digest = await house.ask(investigator, 'GET', `${at}/${String(body.exportId)}/digest`);
  const bytes = archive.body as Buffer;
  expect(digest.body).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
  const { body: told } = await house.ask(investigator, 'GET', at);
  expect(told.items[0]).toMatchObject({
    ...{ id: body.exportId, by: { subject: investigator.subject }, purpose: 'to the court', files: body.files },
    taken: [{ by: { subject: investigator.subject } }],
  });
  expect(told.holds).toEqual({
    ...{ exhibits: 1, files: 1, withheld: 0, bytes: picture.length, documents: 0, documentsWithheld: 0 },
  });
});

test('nothing in the package names the child, home or school, or who gave the evidence', async () => {
  const { body } = await made();
  const archive = await house.ask(investigator, 'GET', `/investigations/${id}/exports/${String(body.exportId)}`);
  const text = (archive.body as Buffer).toString('latin1');
  expect(text).toContain('26-KZ75-000000000009');
  const { sealed } = submitted();
  for (const word of [sealed.child.givenName, sealed.child.familyName, sealed.noticed, 'Canaryowner'])
    if (word !== undefined) expect(text).not.toContain(word);
});

test('an export has one effect for one key, is told to oversight, and is there for the case’s own people only', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const ask = (): Promise<{ status: number; body: Json }> =>
    house.ask(investigator, 'POST', `/investigations/${id}/exports`, { purpose: 'to the court' }, headers);
  const first = await ask();
  expect((await ask()).body).toEqual(first.body);
  const { body: list } = await house.ask(investigator, 'GET', `/investigations/${id}/exports`);
  expect(list.items.filter((each: { id: string }) => each.id === first.body.exportId)).toHaveLength(1);
  for (const [method, path] of [
    ['POST', ''],
    ['GET', ''],
    ['GET', `/${String(first.body.exportId)}`],
    ['GET', `/${String(first.body.exportId)}/digest`],
  ] as const) {
    const body = method === 'POST' ? { purpose: 'looking around' } : undefined;
    expect((await house.ask(stranger, method, `/investigations/${id}/exports${path}`, body)).status).toBe(404);
    expect((await house.ask(duty, method, `/investigations/${id}/exports${path}`, body)).status).toBe(403);
  }
  await eventually(() =>
    house
      .neighbour('oversight')
      .heard.find(
        ({ type, chainId: of, sealed }) =>
          type === identityRead.police.type && of === chainId && (sealed as Json).purpose === 'to the court',
      ),
  );
});

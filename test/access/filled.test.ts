import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { agencies, type AgencyId } from '#libs/contracts';
import { describedServices, type DescribedService } from '../../tools/docs/src/open-api.js';
import { ownSystem, type OwnSystem } from '../chain/own-system.js';
import { accounts } from '../chain/src/people/accounts.js';
import { main as demonstrate } from '../chain/src/demonstrate.js';
import { Tokens } from './callers.js';
import { endpointsOf, type Endpoint } from './endpoints.js';
import { canary, listening, sleepSeconds } from './fuzz/corpus.js';
import { wrongIn, type Answered } from './fuzz/judge.js';
import { recordsIn, type Records } from './fuzz/records.js';
import { requestsOf, type Request } from './fuzz/requests.js';
import { lookBehind, powersOf } from './rows.js';

/** The same seed makes the same requests of the same records. */
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
/** How long the walk goes on after each endpoint had its first requests. */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 30);
const [inOneRound, atATime, chains] = [3, 6, 7] as const;

describe('a system full of cases', () => {
  let system: OwnSystem;
  let tokens: Tokens;
  let records: Records;
  /** A place to which nobody has reason to go. */
  let trap: Server;
  const caught: string[] = [];

  beforeAll(async () => {
    system = await ownSystem();
    const { stack } = system;
    tokens = new Tokens(stack.installation.keys.keysFile('gateway'));
    writeFileSync(join(stack.dataDir, 'demonstration-chains.json'), JSON.stringify({ seed: 'filled', chains: 0 }));
    await demonstrate(['--url', stack.url, '--data', stack.dataDir, '--count', String(chains)]);
    records = await recordsIn(system.books);
    trap = createServer((request, response) => {
      caught.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.end();
    });
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    trap.close();
    await system.end();
  });

  describe('by SQL as the role that a service runs as', () => {
    it('relation × scope × row: shows what the relation shows, to nobody else, and nothing to whoever must not be told', async () => {
      let [asked, guarded] = [0, 0];
      for (const agency of agencies) {
        const { findings, questions, tables } = await lookBehind(system.stack.database(agency), system.books[agency]);
        expect({ agency, findings }).toEqual({ agency, findings: [] });
        asked += questions;
        guarded += tables.length;
      }
      expect(asked).toBeGreaterThan(500);
      expect(guarded).toBeGreaterThan(20);
    });

    it('nothing can be owned, emptied or passed by, and what is only added to cannot be changed', async () => {
      const powers: string[] = [];
      for (const agency of agencies)
        powers.push(...(await powersOf(system.stack.database(agency), system.books[agency])));
      expect(powers).toEqual([]);
    });
  });

  describe('whatever is sent to whatever endpoint, by whoever may call it', () => {
    const findings = new Map<string, string>();
    const statuses = new Map<number, number>();

    async function send(
      service: DescribedService,
      { method, address, headers, body, caller }: Request,
    ): Promise<Answered> {
      const token = caller === undefined ? undefined : await tokens.of(caller, { audience: service });
      const begun = performance.now();
      const answer = await fetch(system.stack.service(service).url + address, {
        method,
        headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
        ...(body === undefined ? {} : { body: toTheTrap(body) }),
        signal: AbortSignal.timeout(address.endsWith('/changes') ? 500 : 30_000),
        redirect: 'manual',
      });
      const endless = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
      const text = endless ? '' : await answer.text();
      if (endless) await answer.body?.cancel();
      return { status: answer.status, headers: answer.headers, text, milliseconds: performance.now() - begun };
    }

    /** Why a service answered as it did, for whoever mends it. */
    const whatWasLogged = (service: DescribedService, requestId: string | undefined): string =>
      readFileSync(system.stack.service(service).log, 'utf8')
        .split('\n')
        .filter((line) => requestId !== undefined && line.includes(requestId) && line.includes('"err"'))
        .map((line) => line.slice(0, 900))
        .join('\n');

    const toTheTrap = (body: string | Uint8Array<ArrayBuffer>): string | Uint8Array<ArrayBuffer> =>
      typeof body === 'string'
        ? body.replaceAll(listening, `127.0.0.1:${String((trap.address() as AddressInfo).port)}`)
        : body;

    async function judge(service: DescribedService, endpoint: Endpoint, request: Request): Promise<void> {
      const note = (wrong: string, told = ''): void => {
        const at = `${service} ${endpoint.method} ${endpoint.path}: ${wrong}`;
        if (findings.has(at)) return;
        const logged = whatWasLogged(service, /"requestId":"([^"]+)"/.exec(told)?.[1]);
        findings.set(at, `${told.slice(0, 200)} <- ${JSON.stringify(request).slice(0, 1_200)}\n${logged}`);
      };
      const tooLong = ({ milliseconds }: Answered): boolean => milliseconds > sleepSeconds * 1_000;
      try {
        const answered = await send(service, request);
        statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);
        for (const wrong of wrongIn(request, answered)) note(wrong, answered.text);
        // Slow once may be the machine; slow twice is what was typed.
        if (tooLong(answered) && tooLong(await send(service, request))) note('takes as long as it was told to');
      } catch (error) {
        // A stream of changes begins with the first change.
        if (endpoint.path.endsWith('/changes')) return;
        note(`gave no answer: ${error instanceof Error ? `${error.name} ${String(error.cause)}` : 'unknown'}`);
      }
    }

    it('is answered or refused as a problem: never an error of ours, never a trace, never a page', async () => {
      const { stack } = system;
      const walk: { service: DescribedService; endpoint: Endpoint }[] = [];
      for (const service of describedServices)
        for (const endpoint of await endpointsOf(stack.service(service).url, service))
          walk.push({ service, endpoint: { ...endpoint, path: endpoint.path.replace('{agency}', 'police') } });
      const pids = stack.running.map((name) => [name, stack.service(name).pid]);
      const end = performance.now() + seconds * 1_000;
      for (let round = 0; round === 0 || performance.now() < end; round += 1) {
        let next = 0;
        const worker = async (): Promise<void> => {
          for (let place = next++; place < walk.length; place = next++) {
            const { service, endpoint } = walk[place]!;
            if (round > 0 && performance.now() > end) return;
            const agency = service === 'identity' ? 'police' : service;
            const around = { agency, records: records.get(agency) ?? [], accounts: accounts() };
            const number = seed * 1_000_003 + round * 1_009 + place;
            for (const request of requestsOf(endpoint, around, number, inOneRound))
              await judge(service, endpoint, request);
          }
        };
        await Promise.all(Array.from({ length: atATime }, worker));
      }
      console.log(`seed ${String(seed)}: ${JSON.stringify(Object.fromEntries(statuses))}`);
      expect([...findings].map(([at, why]) => `${at}\n${why}`)).toEqual([]);
      expect(stack.running.map((name) => [name, stack.service(name).pid])).toEqual(pids);
      // A walk that never gets behind the checks of its inputs shows nothing.
      expect(statuses.get(200) ?? 0).toBeGreaterThan(walk.length / 2);
    });

    it('sets nothing that is not the sender’s to set: whose it is, where it stands, who must not be told', async () => {
      const after = await recordsIn(system.books);
      const wrong: string[] = [];
      for (const agency of agencies) {
        const now = new Map((after.get(agency) ?? []).map((each) => [each.id, each]));
        for (const { id, chainId, table, excluded } of records.get(agency) ?? []) {
          const found = now.get(id);
          if (found?.chainId !== chainId) wrong.push(`${table} ${id} is of another chain or gone`);
          if (!excluded.every((person) => found?.excluded.includes(person) === true))
            wrong.push(`${table} ${id} is shown to somebody who must not be told`);
        }
        for (const { table, id, version, region, core } of now.values())
          if (core.includes('feed') || version >= 999_999 || region === 'KZ-99') wrong.push(`${table} ${id}: ${core}`);
      }
      expect(wrong).toEqual([]);
    });

    it('leaves events that every agency can apply, once and in order: nothing waits, nothing is set aside', async () => {
      await finishRebuilding();
      const setAside: unknown[] = [];
      for (const agency of agencies)
        for (const row of await system.books[agency].ask<object>('SELECT sender, subject, reason FROM quarantine'))
          setAside.push({ agency, ...row });
      expect(setAside).toEqual([]);
      expect(await system.findings()).toEqual([]);
    });

    /** The walk has asked oversight to begin its picture anew, after which every agency must tell everything again. */
    async function finishRebuilding(): Promise<void> {
      const as = async (agency: AgencyId, path: string, body: object): Promise<unknown> => {
        const [account] = accounts().filter(({ assignments }) =>
          assignments.some((one) => one.agency === agency && one.role === 'administrator'),
        );
        const caller = { subject: account?.id ?? '', agency, roles: ['administrator'], units: [], region: 'KZ-75' };
        const headers = { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' };
        const request = {
          method: 'POST',
          address: `/api/${agency}${path}`,
          headers,
          caller,
          body: JSON.stringify(body),
        };
        const { status, text } = await send(agency, request);
        if (status !== 200) throw new Error(`${agency} ${path}: ${String(status)} ${text}`);
        return JSON.parse(text);
      };
      for (const sender of agencies) {
        if (sender === 'oversight') continue;
        const [told] = await system.books[sender].ask<{ known: number }>(
          `SELECT coalesce(max(epoch), 0)::int AS known FROM receiver_epochs`,
        );
        // It may have been told of epochs to come.
        let epoch = 0;
        while (epoch < (told?.known ?? 0) || epoch === 0)
          epoch = ((await as('oversight', '/rebuild', {})) as { epochs: Record<string, number> }).epochs[sender] ?? 0;
      }
      const { epochs } = (await as('oversight', '/rebuild', {})) as { epochs: Record<string, number> };
      for (const sender of agencies)
        if (sender !== 'oversight') await as(sender, '/replay', { receiver: 'oversight', epoch: epochs[sender] });
    }

    it('leads nobody to a place that was typed', () => {
      expect(caught).toEqual([]);
    });

    it('leaves no word of it in a log', async () => {
      await sleep(500);
      const { stack } = system;
      for (const name of stack.running) {
        const told = readFileSync(stack.service(name).log, 'utf8').includes(canary);
        expect({ name, told }).toEqual({ name, told: false });
      }
    });
  });
});

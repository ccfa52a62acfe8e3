import { createPrivateKey, randomUUID, type JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { jetstream } from '@nats-io/jetstream';
import { headers as messageHeaders } from '@nats-io/transport-node';
import { SignJWT } from 'jose';
import {
  directoryBytes,
  directoryKeyUse,
  directorySignature,
  personSubject,
  type AgencyId,
  type PersonInDirectory,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import type { Role } from '#libs/lifecycle';
import { alterSealed, freshDatabase, startNats, temporaryFolder, testKeys, type FreshDatabase } from '#libs/testing';
import type { Erdr } from '../src/outside/erdr.port.js';
import { policeSettings } from '../src/police.settings.js';
import { startPolice } from '../src/start.js';
import { Neighbour } from './neighbour.js';

/** One person of the police, as the gateway vouches for them. */
export interface Officer {
  readonly subject: string;
  readonly role: Role;
  readonly units: readonly string[];
  readonly region: string;
}

/** What an answer holds is what the test finds out. */
export type Json = ReturnType<JSON['parse']>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Hint {
  readonly kind: string;
  readonly id?: string;
}
export interface Watched {
  readonly status: number;
  readonly heard: readonly Hint[];
  readonly ended: Promise<unknown>;
  readonly end: () => unknown;
}

/** The police service with a real database and a real bus, and its neighbours in the chain. */
export class House {
  private constructor(
    readonly database: FreshDatabase,
    private readonly url: string,
    private readonly gatewayKey: JsonWebKey & { readonly kid: string },
    private readonly neighbours: ReadonlyMap<AgencyId, Neighbour>,
    readonly vault: string,
    private readonly ends: (() => Promise<unknown>)[],
    private readonly start: () => ReturnType<typeof startPolice>,
    /** Says of somebody what identity would: what they are here, or that they work here no more. */
    readonly sayOf: (person: PersonInDirectory) => Promise<void>,
  ) {}

  /** One more process's worth of the same service. @returns where it answers, and how it ends */
  async replica(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
    const { app, stop } = await this.start();
    return { url: `${await app.getUrl()}/api/police`, stop };
  }

  static async open(
    units: readonly object[],
    erdr: Erdr,
    names: readonly AgencyId[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<House> {
    const folder = temporaryFolder('police');
    const keys = testKeys();
    const nats = await startNats();
    const database = await freshDatabase('police');
    const vault = join(folder.path, 'vault');
    const unitsFile = join(folder.path, 'units.json');
    writeFileSync(unitsFile, JSON.stringify(units));
    const settings = policeSettings.parse({
      PORT: 0,
      DATABASE_URL: database.serviceUrl,
      MIGRATION_DATABASE_URL: database.migratorUrl,
      ...nats.settingsOf('police'),
      KEYS_FILE: keys.keysFile('police'),
      DIRECTORY_FILE: keys.directoryFile,
      VAULT_DIR: vault,
      UNITS_FILE: unitsFile,
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      ...more,
    });
    const service = await startPolice(settings, erdr);
    const neighbours = new Map<AgencyId, Neighbour>();
    for (const name of names) neighbours.set(name, await Neighbour.start(name, nats, keys));
    const { keys: gateway } = JSON.parse(readFileSync(keys.keysFile('gateway'), 'utf8')) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const signing = gateway.find(({ kid }) => kid.startsWith('gateway:sign:'));
    if (signing === undefined) throw new Error('the gateway has no signing key');
    return new House(
      database,
      `${await service.app.getUrl()}/api/police`,
      signing,
      neighbours,
      vault,
      [
        () => service.stop(),
        ...[...neighbours.values()].map((neighbour) => () => neighbour.stop()),
        () => nats.stop(),
        () => database.drop(),
        async () => keys.remove(),
        async () => folder.remove(),
      ],
      () => startPolice({ ...settings, MIGRATION_DATABASE_URL: undefined }, erdr),
      async (person) => {
        const ring = KeyRing.fromFiles('identity', keys.keysFile('identity'), keys.directoryFile);
        const subject = personSubject('police', person.subject);
        const payload = await ring.sealFor('police', subject, person);
        const signed = messageHeaders();
        signed.set(directorySignature, ring.sign(directoryBytes(subject, payload), directoryKeyUse));
        const identity = await nats.connectAs('identity');
        await jetstream(identity).publish(subject, payload, { headers: signed });
        await identity.close();
      },
    );
  }

  /** Alters one byte of a sealed file, as somebody with the disk in their hands could. */
  alter(fileId: string): void {
    alterSealed(this.vault, fileId);
  }

  /** How many alarms of this code the service has counted. */
  async alarms(code: string): Promise<number> {
    const metrics = await (await fetch(new URL('/metrics', this.url))).text();
    return Number(new RegExp(`^alarms_total\\{.*code="${code}".*\\} (\\d+)$`, 'm').exec(metrics)?.[1] ?? 0);
  }

  neighbour(agency: AgencyId): Neighbour {
    const found = this.neighbours.get(agency);
    if (found === undefined) throw new Error(`${agency} was not started`);
    return found;
  }

  async ask(
    officer: Officer,
    method: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.tokenOf(officer)}`,
        ...(body === undefined ? {} : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const isJson = method !== 'HEAD' && response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? await response.json() : Buffer.from(await response.arrayBuffer()),
    };
  }

  /** Opens the stream that says what changed, at this replica or another. @returns what came so far, and how to end it */
  async watch(officer: Officer, url = this.url): Promise<Watched> {
    const authorization = `Bearer ${await this.tokenOf(officer)}`;
    // A connection of its own, as the gateway takes it.
    const request = get(`${url}/changes`, { agent: false, headers: { authorization } });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    const heard: Hint[] = [];
    const ended = (async () => {
      for await (const line of createInterface({ input: answer }))
        if (line !== '') heard.push(...(JSON.parse(line) as Hint[]));
    })().catch(() => undefined);
    request.on('error', () => undefined);
    return { status: answer.statusCode ?? 0, heard, ended, end: () => request.destroy() };
  }

  /** Takes a step. @throws with the refusal, so that a test says at once what is wrong */
  async take(officer: Officer, id: string, step: string, input: object = {}): Promise<Json> {
    const { status, body } = await this.ask(officer, 'POST', `/investigations/${id}/${step}`, input);
    if (status !== 200) throw new Error(`${step} was refused: ${JSON.stringify(body)}`);
    return body;
  }

  async close(): Promise<void> {
    for (const end of this.ends) await end();
  }

  private tokenOf({ subject, role, units, region }: Officer): Promise<string> {
    return new SignJWT({
      agency: 'police',
      roles: [role],
      units,
      region,
      locale: 'en',
      sid: randomUUID(),
      acr: 'mfa',
      auth_time: Math.floor(Date.now() / 1000),
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.gatewayKey.kid })
      .setIssuer('gateway')
      .setAudience('police')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('50s')
      .setJti(randomUUID())
      .sign(createPrivateKey({ key: this.gatewayKey, format: 'jwk' }));
  }
}

/** Waits until the answer is there. @throws after `seconds` */
export async function eventually<T>(look: () => Promise<T | undefined> | T | undefined, seconds = 20): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`did not come true within ${String(seconds)} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

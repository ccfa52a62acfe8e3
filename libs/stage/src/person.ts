import { randomUUID } from 'node:crypto';
import type { Actor } from '#libs/lifecycle';
import { SignJWT } from 'jose';

export interface Answered {
  readonly status: number;
  /** What the answer says, where it is JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the test states what it expects
  readonly body: any;
  readonly bytes: Buffer;
  readonly headers: Headers;
}

/** As whoever has given password and second factor: evidence is open to them. */
const signedInJustNow = () => ({ acr: 'mfa', auth_time: Math.floor(Date.now() / 1000), second_factor: true });

/** Somebody who works with an agency's API, with the short tokens that the gateway would send along. */
export class Person {
  constructor(
    private readonly api: string,
    private readonly audience: string,
    private readonly gatewayKey: { readonly key: Parameters<SignJWT['sign']>[0]; readonly kid: string },
    readonly actor: Actor,
    private readonly proof: () => object = signedInJustNow,
  ) {}

  /** The same person, who proved who they are in another way, or at another time. */
  proving(proof: object): Person {
    return new Person(this.api, this.audience, this.gatewayKey, this.actor, () => proof);
  }

  get(path: string): Promise<Answered> {
    return this.request('GET', path);
  }

  post(path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.request('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    });
  }

  upload(path: string, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.request('POST', path, Buffer.from(bytes), { 'content-type': 'application/octet-stream', ...headers });
  }

  /** Looks at a file as a page does: first why, then its bytes. Where it is not opened, the refusal. */
  async look(file: string, purpose = 'an invented purpose'): Promise<Answered> {
    const opened = await this.post(`${file}/readings`, { purpose });
    return opened.status === 201 ? this.get(`${file}/readings/${String(opened.body.id)}`) : opened;
  }

  async request(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const response = await fetch(`${this.api}${path}`, {
      method,
      headers: { authorization: await this.authorization(), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = method !== 'HEAD' && /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson ? JSON.parse(bytes.toString()) : undefined,
      bytes,
      headers: response.headers,
    };
  }

  /** The header that the gateway would send along, for requests that are written by hand. */
  async authorization(): Promise<string> {
    return `Bearer ${await this.token()}`;
  }

  private token(): Promise<string> {
    const { subject, agency, roles, units, region, locale } = this.actor;
    return new SignJWT({ agency, roles: [...roles], units: [...units], region, locale, sid: 'test', ...this.proof() })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.gatewayKey.kid })
      .setIssuer('gateway')
      .setAudience(this.audience)
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(this.gatewayKey.key);
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Generations } from '#libs/keys';
import type { Transaction } from './openid.client.js';

const transactionShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  account: z.string().optional(),
  acr: z.literal('mfa').optional(),
});

/** How long a person may take to sign in. */
const transactionMinutes = 10;

/**
 * The two cookies of the gateway. The session's is SameSite=Strict: no other site can make a browser send it. The one that
 * lives while somebody signs in must come back by a redirect and is Lax, encrypted, and good for one sign-in.
 * On plain http, which is allowed on this machine only, browsers refuse the prefix and the attribute Secure.
 */
export class SessionCookie {
  readonly name: string;
  readonly transactionName: string;

  constructor(
    private readonly secure: boolean,
    private readonly transactionKeys: Generations<Uint8Array>,
  ) {
    const prefix = secure ? '__Host-' : '';
    this.name = `${prefix}qorgan`;
    this.transactionName = `${prefix}qorgan-transaction`;
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, secret: string): void {
    void reply.setCookie(this.name, secret, { ...this.attributes, sameSite: 'strict' });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { ...this.attributes, sameSite: 'strict' });
  }

  async keep(reply: FastifyReply, transaction: Transaction): Promise<void> {
    const sealed = await new EncryptJWT({ ...transaction })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime(`${String(transactionMinutes)}m`)
      .encrypt(this.transactionKeys.current.is);
    void reply.setCookie(this.transactionName, sealed, {
      ...this.attributes,
      sameSite: 'lax',
      maxAge: transactionMinutes * 60,
    });
  }

  /** Takes the transaction out of the browser: whatever comes of it, it is over. */
  async take(request: FastifyRequest, reply: FastifyReply): Promise<Transaction | undefined> {
    const sealed = request.cookies[this.transactionName];
    if (sealed === undefined) return undefined;
    void reply.clearCookie(this.transactionName, { ...this.attributes, sameSite: 'lax' });
    for (const key of this.transactionKeys.all) {
      const payload = await opened(sealed, key);
      if (payload !== undefined) return transactionShape.safeParse(payload).data;
    }
    return undefined;
  }

  /** The Cookie header as it goes on to identity: without the gateway's own. */
  others(header: string | undefined): string | undefined {
    const rest = (header ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '' && ![this.name, this.transactionName].includes(pair.split('=', 1)[0] ?? ''));
    return rest.length === 0 ? undefined : rest.join('; ');
  }

  private get attributes() {
    return { path: '/', httpOnly: true, secure: this.secure } as const;
  }
}

async function opened(sealed: string, key: Uint8Array): Promise<JWTPayload | undefined> {
  try {
    const terms = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    return (await jwtDecrypt(sealed, key, terms)).payload;
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { importJWK, SignJWT, type JWK } from 'jose';

/** Who a token says is calling. */
export interface Caller {
  readonly subject: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly region: string;
}

/** Makes tokens as the gateway does, and such as nobody should. */
export class Tokens {
  constructor(private readonly gatewayKeysFile: string) {}

  async of(
    caller: Caller,
    overrides: { audience?: string; issuer?: string; expires?: string; keysFile?: string; proof?: object } = {},
  ): Promise<string> {
    const { keys } = JSON.parse(readFileSync(overrides.keysFile ?? this.gatewayKeysFile, 'utf8')) as {
      keys: (JWK & { kid: string })[];
    };
    const key = keys.find(({ kid }) => kid.includes(':sign:'));
    if (key === undefined) throw new Error('no signing key');
    const { subject, ...claims } = caller;
    const proof = overrides.proof ?? { acr: 'mfa', auth_time: Math.floor(Date.now() / 1000) };
    return new SignJWT({ ...claims, locale: 'en', sid: 'test', ...proof })
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
      .setIssuer(overrides.issuer ?? 'gateway')
      .setAudience(overrides.audience ?? caller.agency)
      .setSubject(subject)
      .setIssuedAt(overrides.expires === undefined ? undefined : Math.floor(Date.now() / 1000) - 600)
      .setExpirationTime(overrides.expires ?? '60s')
      .setJti(crypto.randomUUID())
      .sign(await importJWK(key, 'EdDSA'));
  }
}

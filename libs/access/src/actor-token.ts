import { roles, type Actor, type Role } from '#libs/lifecycle';
import type { KeyRing } from '#libs/keys';
import { locales, Problem } from '#libs/problems';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Proof } from './step-up.js';

const claims = z.object({
  sub: z.uuid(),
  agency: z.string(),
  roles: z.array(z.string()),
  units: z.array(z.uuid()),
  region: z.string(),
  locale: z.enum(locales).catch('kk'),
  acr: z.string().catch('none'),
  auth_time: z.number().catch(0),
  second_factor: z.boolean().catch(true),
});

export interface Verified {
  readonly actor: Actor;
  readonly proof: Proof;
}

interface Remembered extends Verified {
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** The gateway uses a token for many requests within its minute: what was verified once need not be again. By service, token for token. */
const verified = new Map<string, Remembered>();
const remembered = 2_000;

/**
 * Verifies the token by which the gateway says who is asking: signed by the gateway, for this service, a minute at most.
 *
 * @throws Problem `sign-in-required` whatever is wrong with it; the reason is nobody's business
 */
export async function verifyActorToken(
  keys: KeyRing,
  service: string,
  authorization: string | undefined,
): Promise<Verified> {
  const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('sign-in-required');
  const known = verified.get(`${service} ${token}`);
  if (known !== undefined && known.until > Date.now()) return known;
  try {
    const { payload } = await jwtVerify(token, (header) => keys.signingKeyOf('gateway', header.kid), {
      issuer: 'gateway',
      audience: service,
      algorithms: ['EdDSA'],
      maxTokenAge: '60s',
      clockTolerance: 5,
      requiredClaims: ['exp', 'sub'],
    });
    const said = claims.parse(payload);
    const actor: Actor = {
      subject: said.sub,
      agency: said.agency,
      roles: said.roles.filter(
        (role): role is Role => role !== 'system' && (roles as readonly string[]).includes(role),
      ),
      units: said.units,
      region: said.region,
      locale: said.locale,
    };
    if (verified.size >= remembered) verified.clear();
    const proof: Proof = { acr: said.acr, at: said.auth_time, hasSecondFactor: said.second_factor };
    verified.set(`${service} ${token}`, { actor, proof, until: (payload.exp ?? 0) * 1000 });
    return { actor, proof };
  } catch {
    throw new Problem('sign-in-required');
  }
}

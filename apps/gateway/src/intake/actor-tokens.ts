import { SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { v7 as uuid } from 'uuid';
import type { AgencyId } from '#libs/contracts';
import type { Generations } from '#libs/keys';
import { actorAt } from '../procedure/actor.js';
import type { OpenSession } from '../records/open-sessions.js';

/** Seconds for which an agency accepts a token, and for which it is used again for the same session. */
const lifetime = 60;
const reuse = 30;
/** Subject of who is not signed in: no account has this id. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Tells an agency's service who is asking: a signed token for that service alone, good for a minute. */
export class ActorTokens {
  constructor(private readonly keys: Generations<CryptoKey>) {}

  /** A token that says what the person is at this agency, for its service or for identity; undefined when they are nothing there. */
  async for(
    open: OpenSession,
    agency: AgencyId,
    audience: AgencyId | 'identity' = agency,
  ): Promise<string | undefined> {
    const now = performance.now();
    const place = `${audience} ${agency}`;
    const known = open.tokens.get(place);
    if (known !== undefined && now < known.until) return known.token;
    const { session } = open;
    const actor = actorAt(agency, session.assignments, session.locale);
    if (actor === undefined) return undefined;
    const claims = {
      ...actor,
      sid: session.id,
      acr: session.acr,
      auth_time: Math.floor(session.authenticatedAt.getTime() / 1000),
      second_factor: session.hasSecondFactor,
    };
    const token = await this.signed(claims, audience, session.accountId);
    open.tokens.set(place, { token, until: now + reuse * 1000 });
    return token;
  }

  /** A token for somebody who is not signed in and is nothing anywhere: good only for questions that the gateway itself asks. */
  forVisitor(agency: AgencyId): Promise<string> {
    return this.signed({ agency, roles: [], units: [], region: '', locale: 'kk' }, agency, nobody);
  }

  private signed(claims: JWTPayload, audience: string, subject: string): Promise<string> {
    const { kid, is: key } = this.keys.current;
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
      .setIssuer('gateway')
      .setAudience(audience)
      .setSubject(subject)
      .setJti(uuid())
      .setIssuedAt()
      .setExpirationTime(`${String(lifetime)}s`)
      .sign(key);
  }
}

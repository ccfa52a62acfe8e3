import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createHmac, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Generations } from '#libs/keys';
import type { SpentChallenges } from '../../records/spent-challenges.js';

/** About a second of a phone: so many keys are tried, each of so many rounds. */
const tries = { least: 100, most: 300 };
const rounds = 5_000;
/** Somebody may write for long, and stop, and go on. */
const lifetimeMs = 2 * 3_600_000;
/** A proof that would expire while the rest is read and sent is made anew. */
const reserveMs = 15 * 60_000;

const hex = z.string().regex(/^[0-9a-f]{2,128}$/);
/** What the script sends: the challenge as it got it, and what it found. */
const proofShape = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: hex,
      salt: hex,
      cost: z.literal(rounds),
      keyLength: z.literal(32),
      keyPrefix: hex,
      keySignature: hex,
      expiresAt: z.number().int(),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.number().int(), derivedKey: hex }),
});

interface Proof {
  readonly nonce: string;
  readonly expiresAt: Date;
}

/** Proofs of work by altcha's protocol: sending one message costs a second of computing, sending a million costs a million. */
export class Proofs {
  private readonly secrets: Generations<{
    readonly hmacSignatureSecret: string;
    readonly hmacKeySignatureSecret: string;
  }>;

  constructor(
    keys: Generations<Uint8Array>,
    private readonly challenges: SpentChallenges,
  ) {
    this.secrets = keys.map((key) => {
      const secret = (purpose: string): string => createHmac('sha256', key).update(purpose).digest('hex');
      return { hmacSignatureSecret: secret('challenge'), hmacKeySignatureSecret: secret('solution') };
    });
  }

  /** A challenge for the page's script; undefined when what it holds is still good for this message. */
  async challengeFor(given: string, message: string): Promise<string | undefined> {
    const proof = await this.read(given);
    const isGood =
      proof !== undefined &&
      proof.expiresAt.getTime() - Date.now() > reserveMs &&
      !(await this.challenges.isSpent(proof.nonce, message));
    if (isGood) return undefined;
    const challenge = await createChallenge({
      ...{ algorithm: 'PBKDF2/SHA-256', cost: rounds, deriveKey, ...this.secrets.current.is },
      counter: randomInt(tries.least, tries.most),
      expiresAt: new Date(Date.now() + lifetimeMs),
    });
    return JSON.stringify(challenge);
  }

  /** Spends a proof on a message, by the key of its sending. @returns whether it was good for that */
  async spend(given: string, message: string): Promise<boolean> {
    const proof = await this.read(given);
    return proof !== undefined && this.challenges.spend(proof.nonce, message, proof.expiresAt);
  }

  private async read(given: string): Promise<Proof | undefined> {
    const parsed = proofShape.safeParse(decoded(given));
    if (!parsed.success) return undefined;
    const { challenge, solution } = parsed.data;
    const { nonce, expiresAt } = challenge.parameters;
    for (const secrets of this.secrets.all) {
      const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets });
      if (verified) return { nonce, expiresAt: new Date(expiresAt * 1000) };
    }
    return undefined;
  }
}

function decoded(given: string): unknown {
  try {
    return JSON.parse(Buffer.from(given, 'base64').toString());
  } catch {
    return undefined;
  }
}

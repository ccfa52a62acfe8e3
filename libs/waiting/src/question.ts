import { directoryKeyUse, type AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { z } from 'zod';

/** Where an agency is asked; only identity may publish there (deploy/nats). */
export const waitingSubject = (agency: AgencyId): string => `waiting.${agency}`;

/** Of so many people it is asked at once. */
export const mostPeople = 100;

const person = z.strictObject({
  subject: z.uuid(),
  roles: z.array(z.string().max(60)).max(50),
  units: z.array(z.uuid()).max(1_000),
  /** The newest notice of which the person was told. */
  after: z.uuid(),
});

export const question = z.strictObject({ nonce: z.uuid(), people: z.array(person).min(1).max(mostPeople) });

/** Only those for whom something waits. */
export const answer = z.strictObject({
  people: z.array(z.strictObject({ subject: z.uuid(), newest: z.uuid(), urgent: z.uuid().nullable() })).max(mostPeople),
});

/** Somebody who wants to be told when something waits at an agency, and what they are there. */
export type AskedOf = z.output<typeof person>;
/** That something waits for them: ids of notices, which say when and nothing else. */
export type Waits = z.output<typeof answer>['people'][number];

const letter = z.strictObject({ sealed: z.string(), signature: z.string() });
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** What is asked is bound to the agency; what is answered also to its question, so that no earlier answer passes for it. */
export const contextOf = (agency: AgencyId, nonce?: string): string =>
  nonce === undefined ? `waiting/${agency}/question` : `waiting/${agency}/answer/${nonce}`;

const signed = (context: string, sealed: string): Uint8Array => encoder.encode(`qorgan ${context}\n${sealed}`);

/** Identity speaks to agencies with a key of its own: the one that signs ID tokens signs nothing else. */
const keyUse = (service: string): string => (service === 'identity' ? directoryKeyUse : 'sign');

/** Seals for the one who reads and signs as the one who writes: on the bus it says nothing to anybody. */
export async function write(keys: KeyRing, to: string, context: string, content: unknown): Promise<Uint8Array> {
  const sealed = await keys.sealFor(to, context, content);
  return encoder.encode(
    JSON.stringify({ sealed, signature: keys.sign(signed(context, sealed), keyUse(keys.service)) }),
  );
}

/** @throws where it was not written by `from` for this context, or is not of that shape */
export async function read<T>(
  keys: KeyRing,
  from: string,
  context: string,
  bytes: Uint8Array,
  shape: z.ZodType<T>,
): Promise<T> {
  const { sealed, signature } = letter.parse(JSON.parse(decoder.decode(bytes)));
  if (!keys.verify(from, signed(context, sealed), signature, keyUse(from))) throw new Error(`not signed by ${from}`);
  return shape.parse(await keys.unseal(context, sealed));
}

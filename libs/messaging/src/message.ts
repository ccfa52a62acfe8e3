import { contracts, sourceOf, subjectOf, type AgencyId, type ChainEvent, type Contract } from '#libs/contracts';
import { sealContext, type JournalEntry } from '#libs/journal';
import { SealBroken, type KeyRing } from '#libs/keys';
import { z } from 'zod';

/** Header that carries the sender's Ed25519 signature over the payload bytes. */
export const signatureHeader = 'qorgan-signature';

/** A message as it comes from the bus, before anything in it is believed. */
export interface RawMessage {
  readonly sender: AgencyId;
  /** Place in the sender's stream; 0 for one that was kept here meanwhile. */
  readonly seq: number;
  readonly subject: string;
  readonly payload: Uint8Array;
  readonly signature: string;
  /** Whether the signature is the sender's, where that has been asked already: as messages arrive, and not when their turn comes. */
  readonly genuine?: Promise<boolean>;
}

/** A message whose signature and subject are right; its sealed part is still closed. */
export interface Envelope {
  readonly raw: RawMessage;
  readonly id: string;
  readonly type: string;
  readonly chainId: string;
  readonly number: number;
  readonly at: Date;
  readonly trace: string | null;
  readonly open: unknown;
  readonly sealed: string | undefined;
}

/** Why a message cannot be applied. The code names the reason, never content. */
export class MessageRefused extends Error {
  constructor(
    readonly reason:
      'not-readable' | 'bad-signature' | 'wrong-subject' | 'unknown-type' | 'seal-broken' | 'shape-invalid',
  ) {
    super(reason);
    this.name = 'MessageRefused';
  }
}

/** The CloudEvent (1.0, structured JSON) that carries one entry to one receiver, signed over its bytes. */
export function encodeMessage(
  keys: KeyRing,
  sender: AgencyId,
  entry: JournalEntry,
  receiver: AgencyId,
): { subject: string; payload: Uint8Array; signature: string } {
  const contract = contracts().get(entry.type);
  const shown = contract?.shows?.[receiver];
  const open = shown === undefined ? entry.open : Object.fromEntries(shown.map((name) => [name, entry.open[name]]));
  const payload = new TextEncoder().encode(
    JSON.stringify({
      specversion: '1.0',
      id: entry.id,
      source: sourceOf(sender),
      type: entry.type,
      subject: entry.chainId,
      time: entry.at.toISOString(),
      datacontenttype: 'application/json',
      receiver,
      chainnumber: entry.numbers[receiver],
      ...(entry.trace === null ? {} : { traceparent: entry.trace }),
      data: { open, sealed: entry.sealed[receiver] },
    }),
  );
  return { subject: subjectOf(entry.type, receiver), payload, signature: keys.sign(payload) };
}

/** Checks signature and subject and reads the envelope. @throws MessageRefused */
export function openEnvelope(keys: KeyRing, me: AgencyId, raw: RawMessage): Envelope {
  if (!keys.verify(raw.sender, raw.payload, raw.signature)) throw new MessageRefused('bad-signature');
  return readEnvelope(me, raw);
}

/** The same for one whose signature may have been looked at already. @throws MessageRefused */
export async function openArrived(keys: KeyRing, me: AgencyId, raw: RawMessage): Promise<Envelope> {
  if (raw.genuine === undefined) return openEnvelope(keys, me, raw);
  if (!(await raw.genuine)) throw new MessageRefused('bad-signature');
  return readEnvelope(me, raw);
}

/**
 * An envelope as every sender of ours writes it. The place in the chain has one form alone, the one that the database answers with: a chain whose id is
 * written otherwise would be looked up as another one, and a number that the database cannot keep could not be set aside either.
 */
const envelopeForm = z.object({
  id: z.string(),
  type: z.string(),
  source: z.unknown(),
  receiver: z.unknown(),
  subject: z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/),
  chainnumber: z.int().positive(),
  time: z.iso.datetime().transform((time) => new Date(time)),
  traceparent: z.unknown().optional(),
  // What is wrong with these stops the chain, whose place is known.
  data: z
    .object({ open: z.unknown().optional(), sealed: z.string().optional().catch('') })
    .optional()
    .catch(undefined),
});

function formOf(payload: Uint8Array): z.infer<typeof envelopeForm> {
  try {
    return envelopeForm.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    throw new MessageRefused('not-readable');
  }
}

/** Checks the subject and reads the envelope of a message whose signature is right. @throws MessageRefused */
function readEnvelope(me: AgencyId, raw: RawMessage): Envelope {
  const { id, type, source, receiver, subject, chainnumber, time, traceparent, data } = formOf(raw.payload);
  if (source !== sourceOf(raw.sender) || receiver !== me || raw.subject !== subjectOf(type, me))
    throw new MessageRefused('wrong-subject');
  return {
    ...{ raw, id, type, chainId: subject, number: chainnumber, at: time },
    trace: typeof traceparent === 'string' ? traceparent : null,
    ...{ open: data?.open, sealed: data?.sealed },
  };
}

/** An event as its handler gets it. */
export type OpenedEvent = ChainEvent<Record<string, unknown>, unknown>;

/** Opens the sealed part and validates both parts by the contract. @throws MessageRefused */
export async function openEvent(keys: KeyRing, me: AgencyId, envelope: Envelope): Promise<OpenedEvent> {
  const contract = contracts().get(envelope.type);
  if (contract === undefined) throw new MessageRefused('unknown-type');
  const open = openSchemaFor(contract, me).safeParse(envelope.open);
  if (!open.success) throw new MessageRefused('shape-invalid');
  const { id, type, chainId, at } = envelope;
  return {
    id,
    type,
    chainId,
    at,
    from: envelope.raw.sender,
    open: open.data,
    sealed: await openSealed(keys, me, contract, envelope),
  };
}

async function openSealed(keys: KeyRing, me: AgencyId, contract: Contract, envelope: Envelope): Promise<unknown> {
  const schema: z.ZodType | undefined = contract.sealed?.[me];
  if (schema === undefined) return undefined;
  if (envelope.sealed === undefined && contract.sealedLater?.includes(me) === true) return undefined;
  let content: unknown;
  try {
    content = await keys.unseal(sealContext(envelope.type, envelope.id, me), envelope.sealed ?? '');
  } catch (error) {
    if (error instanceof SealBroken) throw new MessageRefused('seal-broken');
    throw error;
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new MessageRefused('shape-invalid');
  return parsed.data;
}

const schemas = new Map<string, z.ZodType<Record<string, unknown>>>();

/** The open attributes that a receiver gets, as a schema. */
export function openSchemaFor(contract: Contract, receiver: AgencyId): z.ZodType<Record<string, unknown>> {
  const key = `${contract.type} ${receiver}`;
  const known = schemas.get(key);
  if (known !== undefined) return known;
  const shown = contract.shows?.[receiver];
  const schema = (
    shown === undefined
      ? contract.open
      : contract.open.pick(Object.fromEntries(shown.map((name) => [name, true])) as never)
  ) as z.ZodType<Record<string, unknown>>;
  schemas.set(key, schema);
  return schema;
}

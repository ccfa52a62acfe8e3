import { agencies, contracts, sourceOf, type AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { textsAnswer } from '../answers.js';
import { kindOf, kinds, kindsOfReason } from './kinds.js';

export const quarantinedAnswer = z
  .object({
    ...{ id: z.string(), sender: z.string(), chainId: z.string().nullable(), number: z.number().nullable() },
    ...{ subject: z.string(), reason: z.string(), quarantinedAt: z.date() },
    /** Whether it may be closed: it has no place in a chain, and stops nobody. */
    closable: z.boolean(),
  })
  .meta({ id: 'QuarantinedEvent' });

const said = z.string().nullable();
export const inspectedAnswer = quarantinedAnswer
  .extend({
    /** How often it was tried, and when the last time after the first. */
    tries: z.number(),
    triedAt: z.date().nullable(),
    /** Attributes of the CloudEvent; null where it has none, or none of the right form. */
    attributes: z.object({ id: said, type: said, source: said, time: said, dataschema: said }),
    /** In bytes. */
    size: z.number(),
    /** Of its bytes. */
    sha256: z.string(),
    signature: z.object({ holds: z.boolean(), key: said }),
    /** Events of the same chain that wait behind it here. */
    behind: z.number(),
    kind: z.enum(kindsOfReason),
    ...{ why: textsAnswer, helps: textsAnswer },
  })
  .meta({ id: 'InspectedEvent' });
type Inspected = z.output<typeof inspectedAnswer>;

type Row = Omit<Inspected, 'attributes' | 'signature' | 'kind' | 'why' | 'helps' | 'sender'> & {
  readonly sender: AgencyId;
  readonly payload: Buffer;
  readonly signature: string;
};

/** One event in quarantine, as far as it can be shown without its content. */
export async function inspect(dataSource: DataSource, keys: KeyRing, id: string): Promise<Inspected | undefined> {
  const [row] = await dataSource.query<Row[]>(
    `SELECT id, sender, chain_id AS "chainId", number::int, subject, reason, quarantined_at AS "quarantinedAt", chain_id IS NULL AS closable, coalesce(tries, 1) AS tries, tried_at AS "triedAt",
            payload, signature, octet_length(payload) AS size, encode(sha256(payload), 'hex') AS sha256,
            (SELECT count(*)::int FROM inbox_waiting w WHERE w.sender = q.sender AND w.chain_id = q.chain_id AND w.number > q.number) AS behind
       FROM quarantine q WHERE id = $1 AND released_at IS NULL`,
    [id],
  );
  if (row === undefined) return undefined;
  const { payload, signature, ...shown } = row;
  const kind = kindOf(row.reason);
  const holds = keys.verify(row.sender, payload, signature);
  return {
    ...shown,
    attributes: attributesOf(payload, holds),
    signature: { holds, key: keyOf(signature) },
    kind,
    ...kinds[kind],
  };
}

const form = (pattern: RegExp): z.ZodCatch<z.ZodNullable<z.ZodString>> =>
  z.string().regex(pattern).nullable().catch(null);
/** Only what has the form that the attribute must have: whoever writes an event could write anything there. */
const forms = z.object({
  id: z.uuid().nullable().catch(null),
  type: form(/^chain(?:\.[a-z0-9-]{1,40}){3,6}$/),
  source: z.enum(agencies.map(sourceOf)).nullable().catch(null),
  time: z.iso.datetime().nullable().catch(null),
  dataschema: form(/^[a-z]+:[a-z0-9./:-]{1,200}$/).default(null),
});
const nothing: Inspected['attributes'] = { id: null, type: null, source: null, time: null, dataschema: null };

function attributesOf(payload: Buffer, isGenuine: boolean): Inspected['attributes'] {
  try {
    const found = forms.parse(JSON.parse(payload.toString('utf8')));
    if (isGenuine) return found;
    // Nobody known wrote it: not even a word that somebody made up.
    return { ...found, type: contracts().has(found.type ?? '') ? found.type : null, dataschema: null };
  } catch {
    return nothing;
  }
}

/** The id of the key that a signature names. */
const keyOf = (signature: string): string | null =>
  /^([a-z-]{1,40}:[a-z-]{1,20}:\d{1,6})\./.exec(signature)?.[1] ?? null;

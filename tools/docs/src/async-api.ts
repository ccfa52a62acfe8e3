import { agencies, contracts, streamOf, subjectOf, type AgencyId, type Contract } from '#libs/contracts';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

const idOf = (type: string): string => type.split('.').slice(1, 4).join('-');

const schemaOf = (schema: z.ZodType): Json => {
  const described = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Json;
  return Object.fromEntries(Object.entries(described).filter(([name]) => name !== '$schema'));
};

/** What one receiver gets: the open attributes that it is shown, and its own sealed part as ciphertext. */
function payloadFor(contract: Contract, receiver: AgencyId): Json {
  const shown = contract.shows?.[receiver];
  const open =
    shown === undefined
      ? contract.open
      : contract.open.pick(Object.fromEntries(shown.map((name) => [name, true])) as never);
  const sealed = contract.sealed?.[receiver];
  return {
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'receiver', 'chainnumber', 'data'],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', format: 'uuid' },
      source: { const: `/agencies/${contract.from}` },
      type: { const: contract.type },
      subject: { type: 'string', format: 'uuid', description: 'The chain: one child’s case' },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      receiver: { const: receiver },
      chainnumber: {
        type: 'integer',
        minimum: 1,
        description: 'Number in what this sender tells this receiver about this chain, without gaps',
      },
      traceparent: { type: 'string', description: 'W3C trace context' },
      data: {
        type: 'object',
        properties: {
          open: schemaOf(open),
          ...(sealed === undefined
            ? {}
            : {
                sealed: {
                  type: 'string',
                  description:
                    'Compact JWE (A256GCM; its data key in the header `dek`, sealed by ECDH-ES+A256KW) that only the receiver opens',
                  contentSchema: schemaOf(sealed),
                },
              }),
        },
      },
    },
  };
}

/** The AsyncAPI 3 document of every hand-over between agencies. */
export function asyncApiDocument(): Json {
  const channels: Record<string, Json> = {};
  const operations: Record<string, Json> = {};
  for (const contract of [...contracts().values()].sort((a, b) => a.type.localeCompare(b.type))) {
    for (const receiver of contract.to) {
      const id = `${contract.from}-${idOf(contract.type).slice(contract.from.length + 1)}-to-${receiver}`;
      channels[id] = {
        address: subjectOf(contract.type, receiver),
        title: contract.says.en,
        description: `Stream ${streamOf(contract.from)}.`,
        messages: {
          event: {
            name: contract.type,
            title: contract.says.en,
            contentType: 'application/cloudevents+json',
            headers: {
              type: 'object',
              required: ['qorgan-signature'],
              properties: {
                'qorgan-signature': {
                  type: 'string',
                  description: 'Ed25519 over the payload bytes: key id, dot, base64url',
                },
              },
            },
            payload: payloadFor(contract, receiver),
          },
        },
      };
      operations[`${contract.from}-says-${id}`] = {
        action: 'send',
        channel: { $ref: `#/channels/${id}` },
        summary: `${contract.from}: ${contract.says.en}`,
      };
      operations[`${receiver}-hears-${id}`] = {
        action: 'receive',
        channel: { $ref: `#/channels/${id}` },
        summary: `${receiver}: ${contract.says.en}`,
      };
    }
  }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Qorgan: events between agencies',
      version: '1',
      description: `Generated from libs/contracts. Agencies: ${agencies.join(', ')}. One message for each receiver; CloudEvents 1.0 in structured JSON over NATS JetStream.`,
    },
    defaultContentType: 'application/cloudevents+json',
    channels,
    operations,
  };
}

import { ApiResponse, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

const inputs = new Map<string, z.ZodType>();
const answers: z.ZodType[] = [];
const mark = 'x-qorgan-answer';

/** Stands for the schema of an operation's body until somebody reads the description: a hundred JSON schemas at every start are seconds and megabytes. */
export function describedLater(operationId: string, input: z.ZodType): { type: 'object' } {
  inputs.set(operationId, input);
  return { type: 'object' };
}

/** The schema of a body, for the description of a route that is written by hand. */
export const bodyOf = (input: z.ZodType): never =>
  z.toJSONSchema(input, { target: 'openapi-3.0', io: 'input' }) as never;

/**
 * Says what a route answers, by the schema from which the type of its view is inferred: pages get their types from the description, so that
 * neither can change without the other. Parts with an id (`.meta({ id })`) become named schemas.
 */
export const Answers = (answer: z.ZodType, { status = 200, description = '' } = {}): MethodDecorator =>
  ApiResponse({ status, description, schema: { type: 'object', [mark]: answers.push(answer) - 1 } as object });

interface Described {
  schema?: { [mark]?: number };
}
interface Operation {
  operationId?: string;
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { content?: Record<string, Described> }>;
}

/** Puts the schemas into a description that was made. */
export function withBodySchemas(description: OpenAPIObject): OpenAPIObject {
  const named = ((description.components ??= {}).schemas ??= {}) as Record<string, unknown>;
  for (const path of Object.values(description.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      const input = inputs.get(operation.operationId ?? '');
      const content = operation.requestBody?.content?.['application/json'];
      if (input !== undefined && content !== undefined)
        content.schema = z.toJSONSchema(input, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' });
      for (const { content: told = {} } of Object.values(operation.responses ?? {}))
        for (const each of Object.values(told)) each.schema = answerSchema(each.schema, named);
    }
  }
  return description;
}

function answerSchema(schema: Described['schema'], named: Record<string, unknown>): object {
  const answer = schema?.[mark] === undefined ? undefined : answers[schema[mark]];
  if (answer === undefined) return schema ?? {};
  const { definitions, ...described } = z.toJSONSchema(answer, {
    target: 'openapi-3.0',
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      // Whoever reads an answer takes what they know and leaves the rest.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      delete jsonSchema.readOnly;
    },
  });
  for (const [name, part] of Object.entries(definitions ?? {})) named[name] = amongTheNamed(part);
  return amongTheNamed(described);
}

const amongTheNamed = <T>(schema: T): T =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"#/components/schemas/')) as T;

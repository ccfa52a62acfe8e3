import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

const inputs = new Map<string, z.ZodType>();

/** Stands for the schema of an operation's body until somebody reads the description: a hundred JSON schemas at every start are seconds and megabytes. */
export function describedLater(operationId: string, input: z.ZodType): { type: 'object' } {
  inputs.set(operationId, input);
  return { type: 'object' };
}

/** Puts the schemas into a description that was made. */
export function withBodySchemas(description: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(description.paths)) {
    for (const operation of Object.values(path) as {
      operationId?: string;
      requestBody?: { content?: Record<string, { schema?: unknown }> };
    }[]) {
      const input = inputs.get(operation.operationId ?? '');
      const content = operation.requestBody?.content?.['application/json'];
      if (input !== undefined && content !== undefined)
        content.schema = z.toJSONSchema(input, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' });
    }
  }
  return description;
}

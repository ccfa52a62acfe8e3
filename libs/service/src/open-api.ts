import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { withBodySchemas } from './body-schemas.js';

/** The OpenAPI description of a running service; of the named modules alone, where it has routes that are no API. */
export function openApiOf(app: INestApplication, service: string, only?: readonly Type[]): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle(`Qorgan: ${service}`)
    .setDescription(
      'Commands take an Idempotency-Key and answer with the record and what may be done next. Refusals are RFC 9457 problems.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return withBodySchemas(
    SwaggerModule.createDocument(app, description, only === undefined ? {} : { include: [...only] }),
  );
}

/** Serves the description and a page to read it; it is made at the first look, not at start. */
export function describeApi(app: INestApplication, service: string, only?: readonly Type[]): void {
  let made: OpenAPIObject | undefined;
  SwaggerModule.setup(`api/${service}/docs`, app, () => (made ??= openApiOf(app, service, only)), {
    jsonDocumentUrl: `api/${service}/openapi.json`,
    raw: ['json'],
  });
}

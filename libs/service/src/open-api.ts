import type { AgencyId } from '#libs/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { withBodySchemas } from './body-schemas.js';

/** The OpenAPI description of a running agency. */
export function openApiOf(app: INestApplication, agency: AgencyId): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle(`Qorgan: ${agency}`)
    .setDescription(
      'Commands take an Idempotency-Key and answer with the record and what may be done next. Refusals are RFC 9457 problems.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return withBodySchemas(SwaggerModule.createDocument(app, description));
}

/** Serves the description and a page to read it; it is made at the first look, not at start. */
export function describeApi(app: INestApplication, agency: AgencyId): void {
  let made: OpenAPIObject | undefined;
  SwaggerModule.setup(`api/${agency}/docs`, app, () => (made ??= openApiOf(app, agency)), {
    jsonDocumentUrl: `api/${agency}/openapi.json`,
    raw: ['json'],
  });
}

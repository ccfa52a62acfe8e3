import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { cite } from '#libs/legal-basis';
import { Problem, type Locale } from '#libs/problems';
import { AGENCY_PARTS, Answers, itemsOf, textsAnswer, type AgencyParts } from '#libs/service';
import { Controller, Get, Inject, Param, Query, Res, type Type } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { identityLevels, recipients, type DocumentKind } from './document-kind.js';
import { entryOf } from './entry.js';
import { documentKinds, type DocumentKindCode } from './kinds.js';
import { samples } from './samples.js';
import { Typesetter } from './typesetter.js';

/** Whoever runs the service, and whoever audits that: they read no case, and a sample is of none. */
const operators = { administrator: 'agency', auditor: 'agency' } as const;
const languages = ['kk', 'ru', 'en'] as const;

const templateAnswer = z
  .object({
    ...{ kind: z.string(), says: textsAnswer, languages: z.array(z.enum(languages)) },
    /** Version of the template that is issued today. */
    version: z.number(),
    /** What its text cites, as the law stands. */
    cites: z.array(textsAnswer),
    /** For whom it is, how much of the child's identity it shows, and which roles issue it. */
    ...{ recipient: z.enum(recipients), identity: z.enum(identityLevels), issuedBy: z.array(z.string()) },
  })
  .meta({ id: 'DocumentTemplate' });
const wanted = z.object({ language: z.enum(languages).default('kk') });

/** What stands where a register's number would. */
const sampleNumber = '0000';
const sampleDay = new Date('2026-11-18T04:00:00.000Z');

interface TemplateRoutesTerms {
  /** Kinds of document that the agency issues. */
  readonly kinds: readonly DocumentKindCode[];
  /** Where QR codes lead; there nobody knows a sample. */
  readonly verifyAt: string;
}

/** The kinds of document that an agency issues, and how each looks: with invented data, marked on every page as a sample. */
export function templateRoutes({ kinds, verifyAt }: TemplateRoutesTerms): Type<unknown> {
  @ApiTags('document-templates')
  @Controller('document-templates')
  class TemplateRoutes {
    constructor(
      @Inject(Typesetter) readonly typesetter: Typesetter,
      @Inject(AGENCY_PARTS) parts: AgencyParts,
    ) {
      parts.citedHere.add('document', kinds.map(citing));
    }

    @Get()
    @ApiOperation({ summary: 'Kinds of document that are issued here, each with its version and what it may show' })
    @Answers(itemsOf(templateAnswer))
    @Allow({ action: 'document.list-templates', by: operators })
    list(): { items: z.output<typeof templateAnswer>[] } {
      return { items: kinds.map(toldTemplate) };
    }

    @Get(':kind/sample')
    @ApiOperation({ summary: 'How a document of the kind looks: invented data, marked on every page as a sample' })
    @ApiParam({ name: 'kind' })
    @ApiQuery({ name: 'language', required: false, schema: { type: 'string', enum: [...languages], default: 'kk' } })
    @Allow({ action: 'document.sample', by: operators })
    async sample(@Param('kind') asked: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
      const kind = kinds.find((each) => each === asked);
      if (kind === undefined) throw new Problem('not-found');
      const { language } = parseInput(wanted, query);
      const { languages: spoken }: DocumentKind = documentKinds[kind];
      if (!spoken.includes(language))
        throw new Problem('input-invalid', { errors: [{ pointer: '/language', code: 'not-in-this-language' }] });
      const bytes = await this.set(kind, language);
      await reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="sample-${kind}-${language}.pdf"`)
        .send(Buffer.from(bytes));
    }

    private async set(kind: DocumentKindCode, language: Locale): Promise<Uint8Array> {
      const entry = entryOf(kind, samples[kind] as never);
      const registered = { number: sampleNumber, issuedAt: sampleDay, verifyAt };
      return (await this.typesetter.renderSample(entry, language, registered)).bytes;
    }
  }
  return TemplateRoutes;
}

const citing = (code: DocumentKindCode) => {
  const { title, basis }: DocumentKind = documentKinds[code];
  return { code, says: title, basis };
};

function toldTemplate(kind: DocumentKindCode): z.output<typeof templateAnswer> {
  const { title, languages: spoken, version, basis, recipient, identity, issuedBy }: DocumentKind = documentKinds[kind];
  return {
    ...{ kind, says: title, languages: [...spoken], version, cites: basis.map((code) => cite(code)) },
    ...{ recipient, identity, issuedBy: Object.keys(issuedBy) },
  };
}

import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AgencyId } from '#libs/contracts';
import { locales, negotiate, Problem } from '#libs/problems';
import { GATEWAY_SETTINGS, upstreamOf, type GatewaySettings } from '../gateway.settings.js';
import { ActorTokens } from './actor-tokens.js';
import { showPage } from './front.pages.js';
import { verifyPage, type Verified } from './verify.page.js';

/** Whose register a number stands in, by its first letter. */
const registers: Readonly<Record<string, AgencyId>> = { P: 'police', L: 'platform-liaison' };

/** As the QR code of a document has it, or as somebody types it off the page: spaces in a hash are no part of it. */
const asked = z.object({
  number: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[PL]-\d{4}-\d{6,12}$/),
  sha256: z
    .string()
    .transform((hash) => hash.replaceAll(/\s/g, '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/)),
});

const answered = z.object({
  known: z.boolean(),
  title: z.object({ kk: z.string(), ru: z.string(), en: z.string() }).optional(),
  issuedAt: z.iso.datetime().optional(),
  superseded: z.boolean().optional(),
});

/**
 * Tells anybody who holds a document whether it is genuine: where its QR code leads. Who does not have number and hash learns nothing, not
 * even whether the number was given out; nothing here names anybody.
 */
@Controller('verify')
export class VerifyController {
  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    @Inject(ActorTokens) private readonly tokens: ActorTokens,
  ) {}

  @Get()
  async verify(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = request.query as Readonly<Record<string, unknown>>;
    const locale = locales.find((known) => known === query['lang']) ?? negotiate(request.headers['accept-language']);
    const wanted = asked.safeParse(query);
    const isAsked = query['number'] !== undefined || query['sha256'] !== undefined;
    const verified = wanted.success ? await this.ask(wanted.data) : undefined;
    void reply.header('cache-control', 'no-store');
    if ((request.headers.accept ?? '').includes('application/json')) {
      if (verified === undefined) throw new Problem('input-invalid', { errors: errorsOf(wanted) });
      void reply.send(verified);
      return;
    }
    if (isAsked && !wanted.success) void reply.code(400);
    showPage(reply, verifyPage({ locale, verified, given: given(query), isUnreadable: isAsked && !wanted.success }));
  }

  private async ask({ number, sha256 }: z.output<typeof asked>): Promise<Verified> {
    const agency = registers[number.charAt(0)];
    const upstream = agency === undefined ? undefined : upstreamOf(this.settings, agency);
    if (agency === undefined || upstream === undefined) return { number, state: 'not-equal' };
    const query = new URLSearchParams({ number, sha256 }).toString();
    const response = await fetch(new URL(`/api/${agency}/documents/verification?${query}`, upstream), {
      headers: { authorization: `Bearer ${await this.tokens.forVisitor(agency)}` },
      signal: AbortSignal.timeout(this.settings.UPSTREAM_TIME_LIMIT_MS),
    }).catch(() => undefined);
    if (response?.status !== 200) throw new Problem('unavailable', { retryAfter: 5 });
    const { known, title, issuedAt, superseded } = answered.parse(await response.json());
    if (!known || title === undefined || issuedAt === undefined) return { number, state: 'not-equal' };
    return { number, state: 'equal', agency, title, issuedAt, superseded: superseded === true };
  }
}

const errorsOf = (wanted: z.ZodSafeParseResult<unknown>): { pointer: string; code: string }[] =>
  wanted.success ? [] : wanted.error.issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, code }));

/** What was typed, so that it need not be typed again. */
function given({ number, sha256 }: Readonly<Record<string, unknown>>): { number: string; sha256: string } {
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
  return { number: text(number), sha256: text(sha256) };
}

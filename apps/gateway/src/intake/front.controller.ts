import { Controller, Get, Header, HttpCode, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { agencies } from '#libs/contracts';
import { stylesheet } from '#libs/pages';
import { locales, negotiate } from '#libs/problems';
import { GATEWAY_SETTINGS, upstreamOf, type GatewaySettings } from '../gateway.settings.js';
import { Admission } from './admission.js';
import { hasPortal } from './portal.files.js';
import { demonstrationLogins, frontPage, isPublicAddress, showPage, type DemonstrationLogins } from './front.pages.js';

/** The front page: where to sign in, and in a demonstration as whom. */
@Controller()
export class FrontController {
  private readonly demonstration: DemonstrationLogins | undefined;

  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    @Inject(Admission) private readonly admission: Admission,
  ) {
    const { DEMONSTRATION, ACCOUNTS_FILE } = settings;
    this.demonstration =
      DEMONSTRATION === 'true' && ACCOUNTS_FILE !== undefined ? demonstrationLogins(ACCOUNTS_FILE) : undefined;
  }

  @Get()
  async front(@Query('lang') lang: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isPublicAddress(request, this.settings.PUBLIC_URL))
      return void reply.redirect(`${this.settings.PUBLIC_URL}/`, 307);
    const open = await this.admission.sessionOf(request);
    const locale =
      locales.find((known) => known === lang) ?? open?.session.locale ?? negotiate(request.headers['accept-language']);
    const signedIn =
      open === undefined ? undefined : { name: open.session.name, csrfToken: this.admission.csrfTokenOf(request) };
    const served = agencies.filter((agency) => upstreamOf(this.settings, agency) !== undefined);
    showPage(reply, frontPage({ locale, signedIn, served, demonstration: this.demonstration, portal: hasPortal() }));
  }

  /** No sign in the tab: whoever looks over a child's shoulder at the public page learns nothing by it. */
  @Get('favicon.ico')
  @HttpCode(204)
  @Header('cache-control', 'public, max-age=86400')
  icon(): void {
    // Nothing is there, and browsers that ask for it by themselves are told so.
  }

  @Get('assets/pages.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  style(): string {
    return stylesheet;
  }
}

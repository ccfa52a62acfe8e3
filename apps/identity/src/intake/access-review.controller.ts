import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { provisions } from '#libs/legal-basis';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { reviewDays, type Reviewer } from '../procedure/access-review.js';
import { AccessDirectory, allShown } from '../records/access-directory.js';
import { AccessReview, type ReviewOrder } from '../records/access-review.js';
import { accessCountsAnswer, accessesAnswer, decidedAnswer, reviewsAnswer } from '../records/access-review.answers.js';
import { rolesAt } from '../records/account-administration.js';
import { accessAsCsv } from './access-review.csv.js';
import { AdministrationGuard } from './administration.guard.js';
import { administratorAt, administrators, agencyPath, operators, orderOf } from './at-agency.js';
import { historyPage, mostExported, narrowedBy, once, onVersion, Paged, pageTerms } from './lists.js';

const search = z.string().trim().min(1).max(100).optional();
const filter = z.object({
  search,
  role: z.string().max(60).optional(),
  unit: z.uuid().optional(),
  show: z.enum(allShown).optional(),
});
const page = filter.extend(pageTerms);
const decisionsPage = historyPage.extend({ search });
const bySearch = { name: 'search', required: false, description: 'A part of the login or the name' } as const;
const Filtered = (): MethodDecorator =>
  narrowedBy(
    bySearch,
    { name: 'role', required: false },
    { name: 'unit', required: false, schema: { type: 'string', format: 'uuid' } },
    { name: 'show', required: false, enum: allShown },
  );

type Answer<S extends z.ZodType> = z.output<S>;

/** The access that people have at one agency is looked at again from time to time: by its administrators, and auditors read what was decided. */
@ApiTags('access review')
@ApiParam({ name: 'agency', schema: { type: 'string' } })
@UseGuards(AdministrationGuard)
@Controller(agencyPath)
export class AccessReviewController {
  constructor(
    @Inject(AccessReview) private readonly review: AccessReview,
    @Inject(AccessDirectory) private readonly directory: AccessDirectory,
  ) {}

  @Get('access')
  @ApiOperation({
    summary: 'Who has access at the agency, by login: since when and from whom, whether it is due for review',
  })
  @Filtered()
  @Paged()
  @Answers(accessesAnswer)
  @Allow({ action: 'access.list', by: operators })
  async list(@Req() request: ActorRequest): Promise<Answer<typeof accessesAnswer>> {
    const by = reviewerOf(request);
    const { limit, after, ...asked } = parseInput(page, request.query);
    const place = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
    const rows = await this.review.list(by, { ...asked, after: place, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1)?.login : undefined;
    return { items, next: last === undefined ? null : Buffer.from(last).toString('base64url') };
  }

  @Get('access.csv')
  @ApiOperation({ summary: 'The same list as a file, a line for each role; no cell is a formula' })
  @Filtered()
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="access.csv"')
  @Allow({ action: 'access.export', by: administrators })
  async export(@Req() request: ActorRequest): Promise<string> {
    const asked = { ...parseInput(filter, request.query), limit: mostExported };
    return accessAsCsv(await this.review.list(reviewerOf(request), asked));
  }

  @Get('access-counts')
  @ApiOperation({ summary: 'How many accounts are due for review, and after how many days one is' })
  @Answers(accessCountsAnswer)
  @Allow({ action: 'access.count', by: operators })
  async counts(@Req() request: ActorRequest): Promise<Answer<typeof accessCountsAnswer>> {
    const { title, confirmed } = provisions['access-review'];
    const counts = await this.directory.count(administratorAt(request).agency, new Date());
    return { ...counts, days: reviewDays, basis: title, basisConfirmed: confirmed };
  }

  @Get('access-decisions')
  @ApiOperation({ summary: 'What was confirmed and what was taken away at the agency, by whom and when; newest first' })
  @narrowedBy(bySearch)
  @Paged()
  @Answers(reviewsAnswer)
  @Allow({ action: 'access.decisions', by: operators })
  async decisions(@Req() request: ActorRequest): Promise<Answer<typeof reviewsAnswer>> {
    const { agency } = administratorAt(request);
    const { limit, after, search: sought } = parseInput(decisionsPage, request.query);
    const rows = await this.directory.reviews(agency, { search: sought, after, limit: limit + 1 });
    const items = rows.slice(0, limit).map(({ id, at, action, accountId, login, name, byName, before, after }) => ({
      ...{ id, at, action, accountId, login, name, byName },
      roles: rolesAt(agency, before ?? after ?? []),
    }));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Post('access/:id/confirm')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Confirms that the person still needs this access; never one’s own, and an administrator’s needs two people',
  })
  @once
  @onVersion
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(decidedAnswer)
  @Allow({ action: 'access.confirm', by: operators, stepUp: true })
  confirm(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof decidedAnswer>> {
    return this.review.confirm(reviewOf(request), id);
  }

  @Post('access/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Takes the access at the agency away: all roles here, and the account itself where it has no other; its sessions end within a minute',
  })
  @once
  @onVersion
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(decidedAnswer)
  @Allow({ action: 'access.withdraw', by: administrators })
  withdraw(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof decidedAnswer>> {
    return this.review.withdraw(reviewOf(request), id);
  }
}

const reviewerOf = (request: ActorRequest): Reviewer => ({
  ...administratorAt(request),
  administers: callerOf(request).actor.roles.includes('administrator'),
});

const reviewOf = (request: ActorRequest): ReviewOrder => ({ ...orderOf(request), ...reviewerOf(request) });

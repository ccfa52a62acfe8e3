import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { examinationKind, regions } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { Answers, bodyOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { isOf, newAccount, newRoles, type Administrator } from '../procedure/administration.js';
import { rolesOf } from '../procedure/roles.js';
import { AccountAdministration, rolesAt, seenBy } from '../records/account-administration.js';
import { AccountDirectory, type ListedAccount } from '../records/account-directory.js';
import {
  accountChangesAnswer,
  accountsAnswer,
  changedAnswer,
  choicesAnswer,
  oneTimeAnswer,
} from '../records/account.answers.js';
import { disabling, enabling, withoutSecondFactor } from '../records/account.store.js';
import { UnitDirectory } from '../records/unit-directory.js';
import { AdministrationGuard } from './administration.guard.js';
import { accountsAsCsv } from './accounts.csv.js';
import { administratorAt, administrators, agencyPath, operators, orderOf } from './at-agency.js';
import { mostExported, narrowedBy, once, onVersion, Paged, pageTerms } from './lists.js';

const filter = z.object({
  search: z.string().trim().min(1).max(100).optional(),
  role: z.string().max(60).optional(),
  unit: z.uuid().optional(),
  state: z.enum(['enabled', 'disabled', 'first-password']).optional(),
});
const page = filter.extend(pageTerms);
const Filtered = (): MethodDecorator =>
  narrowedBy(
    { name: 'search', required: false, description: 'A part of the login or the name' },
    { name: 'role', required: false },
    { name: 'unit', required: false, schema: { type: 'string', format: 'uuid' } },
    { name: 'state', required: false, enum: ['enabled', 'disabled', 'first-password'] },
  );

type Answer<S extends z.ZodType> = z.output<S>;

/** The accounts of one agency, for its administrators; auditors read what was done to them. */
@ApiTags('accounts')
@ApiParam({ name: 'agency', schema: { type: 'string' } })
@UseGuards(AdministrationGuard)
@Controller(agencyPath)
export class AccountsController {
  constructor(
    @Inject(AccountDirectory) private readonly directory: AccountDirectory,
    @Inject(AccountAdministration) private readonly administration: AccountAdministration,
    @Inject(UnitDirectory) private readonly units: UnitDirectory,
  ) {}

  @Get('accounts')
  @ApiOperation({ summary: 'Accounts with a role at the agency, by login' })
  @Filtered()
  @Paged()
  @Answers(accountsAnswer)
  @Allow({ action: 'accounts.list', by: operators })
  async list(@Req() request: ActorRequest): Promise<Answer<typeof accountsAnswer>> {
    const by = administratorAt(request);
    const { limit, after, ...asked } = parseInput(page, request.query);
    const place = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
    const rows = await this.directory.list(by.agency, { ...asked, after: place, limit: limit + 1 });
    const items = rows.slice(0, limit).map((each) => seenBy(by, each));
    const last = rows.length > limit ? items.at(-1)?.login : undefined;
    return { items, next: last === undefined ? null : Buffer.from(last).toString('base64url') };
  }

  @Get('accounts.csv')
  @ApiOperation({ summary: 'The same list as a file, a line for each role; no cell is a formula' })
  @Filtered()
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="accounts.csv"')
  @Allow({ action: 'accounts.export', by: administrators })
  async export(@Req() request: ActorRequest): Promise<string> {
    const by = administratorAt(request);
    const rows = await this.directory.list(by.agency, { ...parseInput(filter, request.query), limit: mostExported });
    return accountsAsCsv(rows.map((each) => seenBy(by, each)));
  }

  @Get('choices')
  @ApiOperation({ summary: 'Roles, units, regions and kinds of examination that may be chosen' })
  @Answers(choicesAnswer)
  @Allow({ action: 'accounts.choices', by: operators })
  async choices(@Req() request: ActorRequest): Promise<Answer<typeof choicesAnswer>> {
    const { agency } = administratorAt(request);
    const units = await this.units.of(agency);
    return {
      roles: rolesOf(agency),
      kinds: agency === 'expert-bureau' ? examinationKind.options : [],
      regions: Object.entries(regions).map(([code, name]) => ({ code, name })),
      units: units.map(({ id, name, region, kind, closed }) => ({ id, name, region, kind, closed })),
    };
  }

  @Get('accounts/:id')
  @ApiOperation({ summary: 'One account' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(changedAnswer)
  @Allow({ action: 'accounts.read', by: operators })
  async one(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof changedAnswer>> {
    const by = administratorAt(request);
    return { account: seenBy(by, await this.found(by, id)) };
  }

  @Get('accounts/:id/changes')
  @ApiOperation({ summary: 'What was done to the account, by whom and when; newest first' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(accountChangesAnswer)
  @Allow({ action: 'accounts.changes', by: operators })
  async changes(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof accountChangesAnswer>> {
    const by = administratorAt(request);
    await this.found(by, id);
    const rows = await this.directory.changesOf(id);
    // What another agency confirms is its own roles, of which nobody learns here.
    const ours = rows.filter(({ action, agency }) => action !== 'confirm-access' || agency === by.agency);
    const items = ours.map(({ actor, agency, byName, detail, ...change }) => ({
      ...change,
      by: actor === null ? ('operator' as const) : actor === id ? ('person' as const) : ('administrator' as const),
      byName: agency === by.agency ? byName : null,
      before: detail?.before === undefined ? null : rolesAt(by.agency, detail.before),
      after: detail?.after === undefined ? null : rolesAt(by.agency, detail.after),
    }));
    return { items };
  }

  @Post('accounts')
  @HttpCode(201)
  @ApiOperation({ summary: 'Makes an account; the answer has a password for one use, told this once' })
  @once
  @ApiBody({ schema: bodyOf(newAccount) })
  @Answers(oneTimeAnswer, { status: 201 })
  @Allow({ action: 'accounts.create', by: administrators, stepUp: true })
  create(@Req() request: ActorRequest): Promise<Answer<typeof oneTimeAnswer>> {
    const order = orderOf(request);
    const given = parseInput(newAccount as z.ZodType<z.output<typeof newAccount>>, request.body);
    return this.administration.create(order, given);
  }

  @Post('accounts/:id/assign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gives the account these roles at the agency, and no other here; never to oneself' })
  @once
  @onVersion
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiBody({ schema: bodyOf(newRoles) })
  @Answers(changedAnswer)
  @Allow({ action: 'accounts.assign', by: administrators, stepUp: true })
  assign(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof changedAnswer>> {
    const order = orderOf(request);
    return this.administration.assign(order, id, parseInput(newRoles, request.body).roles);
  }

  @Post('accounts/:id/disable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Closes the account; its sessions end within a minute' })
  @once
  @onVersion
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(changedAnswer)
  @Allow({ action: 'accounts.disable', by: administrators })
  disable(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof changedAnswer>> {
    return this.administration.turn(orderOf(request), id, disabling);
  }

  @Post('accounts/:id/enable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Opens the account again' })
  @once
  @onVersion
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(changedAnswer)
  @Allow({ action: 'accounts.enable', by: administrators, stepUp: true })
  enable(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof changedAnswer>> {
    return this.administration.turn(orderOf(request), id, enabling);
  }

  @Post('accounts/:id/reset-password')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gives the account a password for one use, told this once; its sessions end' })
  @once
  @onVersion
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(oneTimeAnswer)
  @Allow({ action: 'accounts.reset-password', by: administrators, stepUp: true })
  resetPassword(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof oneTimeAnswer>> {
    return this.administration.resetPassword(orderOf(request), id);
  }

  @Post('accounts/:id/reset-second-factor')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Takes a lost second factor away; its sessions end, and the next sign-in sets up a new one where one is required',
  })
  @once
  @onVersion
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(changedAnswer)
  @Allow({ action: 'accounts.reset-second-factor', by: administrators, stepUp: true })
  resetSecondFactor(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof changedAnswer>> {
    return this.administration.turn(orderOf(request), id, withoutSecondFactor);
  }

  /** @throws Problem `not-found` also for whoever has nothing to do with the agency */
  private async found({ agency }: Administrator, id: string): Promise<ListedAccount> {
    const account = await this.directory.find(id);
    if (account === undefined || !isOf(agency, account)) throw new Problem('not-found');
    return account;
  }
}

import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { agenciesWithLetterhead, regions, unitKinds } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { Answers, bodyOf, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { givenUnit, newUnit } from '../procedure/units.js';
import { shownUnit, UnitAdministration } from '../records/unit-administration.js';
import { UnitDirectory, type ListedUnit } from '../records/unit-directory.js';
import { unitChangedAnswer, unitChangesAnswer, unitChoicesAnswer, unitsAnswer } from '../records/unit.answers.js';
import { AdministrationGuard } from './administration.guard.js';
import { administratorAt, administrators, agencyPath, operators, orderOf } from './at-agency.js';
import { mostExported, narrowedBy, once, onVersion, Paged, pageTerms, placeOf } from './lists.js';
import { unitsAsCsv } from './units.csv.js';

const filter = z.object({
  search: z.string().trim().min(1).max(100).optional(),
  region: z.string().max(10).optional(),
  kind: z.string().max(60).optional(),
  state: z.enum(['open', 'closed']).optional(),
});
const page = filter.extend(pageTerms);
/** The name and the id behind which a page begins. */
const place = z.tuple([z.string(), z.uuid()]);

const Filtered = (): MethodDecorator =>
  narrowedBy(
    { name: 'search', required: false, description: 'A part of the name in any language' },
    { name: 'region', required: false },
    { name: 'kind', required: false },
    { name: 'state', required: false, enum: ['open', 'closed'] },
  );
const OfId = ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } });

type Answer<S extends z.ZodType> = z.output<S>;
type Changed = Promise<Answer<typeof unitChangedAnswer>>;

/** The units of one agency (schools, police units, bureaux, centres), for its administrators; every agency learns of them at once. */
@ApiTags('units')
@ApiParam({ name: 'agency', schema: { type: 'string' } })
@UseGuards(AdministrationGuard)
@Controller(agencyPath)
export class UnitsController {
  constructor(
    @Inject(UnitDirectory) private readonly directory: UnitDirectory,
    @Inject(UnitAdministration) private readonly administration: UnitAdministration,
  ) {}

  @Get('units')
  @ApiOperation({ summary: "The agency's units, by name in the reader's language" })
  @Filtered()
  @Paged()
  @Answers(unitsAnswer)
  @Allow({ action: 'units.list', by: operators })
  async list(@Req() request: ActorRequest): Promise<Answer<typeof unitsAnswer>> {
    const { agency } = administratorAt(request);
    const { limit, after, ...asked } = parseInput(page, request.query);
    const { locale } = callerOf(request).actor;
    const behind = { after: after === undefined ? undefined : placeIn(after), locale, limit: limit + 1 };
    const rows = await this.directory.list(agency, { ...asked, ...behind });
    const items = rows.slice(0, limit).map((each) => shownUnit(each));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : placeOf([last.name[locale], last.id]) };
  }

  @Get('units.csv')
  @ApiOperation({ summary: 'The same list as a file, which can be changed and imported again; no cell is a formula' })
  @Filtered()
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="units.csv"')
  @Allow({ action: 'units.export', by: administrators })
  async export(@Req() request: ActorRequest): Promise<string> {
    const { locale } = callerOf(request).actor;
    const asked = { ...parseInput(filter, request.query), locale, limit: mostExported };
    const { agency } = administratorAt(request);
    const rows = await this.directory.list(agency, asked);
    return unitsAsCsv(
      rows.map((each) => shownUnit(each)),
      agency,
    );
  }

  @Get('unit-choices')
  @ApiOperation({ summary: 'Kinds, regions, and open units that another one can belong to' })
  @Answers(unitChoicesAnswer)
  @Allow({ action: 'units.choices', by: operators })
  async choices(@Req() request: ActorRequest): Promise<Answer<typeof unitChoicesAnswer>> {
    const { agency } = administratorAt(request);
    const units = await this.directory.of(agency);
    return {
      kinds: unitKinds[agency],
      letterheads: agenciesWithLetterhead.includes(agency),
      regions: Object.entries(regions).map(([code, name]) => ({ code, name })),
      parents: units.filter(({ closed }) => !closed).map(({ id, name, region }) => ({ id, name, region })),
    };
  }

  @Get('units/:id')
  @ApiOperation({ summary: 'One unit' })
  @OfId
  @Answers(unitChangedAnswer)
  @Allow({ action: 'units.read', by: operators })
  async one(@Req() request: ActorRequest, @Param('id') id: string): Changed {
    return { unit: shownUnit(await this.found(request, id)) };
  }

  @Get('units/:id/changes')
  @ApiOperation({ summary: 'What was done to the unit, by whom and when; newest first' })
  @OfId
  @Answers(unitChangesAnswer)
  @Allow({ action: 'units.changes', by: operators })
  async changes(@Req() request: ActorRequest, @Param('id') id: string): Promise<Answer<typeof unitChangesAnswer>> {
    await this.found(request, id);
    const rows = await this.directory.changesOf(id);
    return {
      items: rows.map(({ detail, ...change }) => ({
        ...change,
        before: detail?.before ?? null,
        after: detail?.after ?? null,
      })),
    };
  }

  @Post('units')
  @HttpCode(201)
  @ApiOperation({ summary: 'Makes a unit; every agency knows it within seconds' })
  @once
  @ApiBody({ schema: bodyOf(newUnit) })
  @Answers(unitChangedAnswer, { status: 201 })
  @Allow({ action: 'units.create', by: administrators, stepUp: true })
  create(@Req() request: ActorRequest): Changed {
    const order = orderOf(request);
    return this.administration.create(order, parseInput(newUnit, request.body));
  }

  @Post('units/:id/change')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Changes names, region, what the unit belongs to, or its letterhead; old cases show the new name',
  })
  @once
  @onVersion
  @OfId
  @ApiBody({ schema: bodyOf(givenUnit) })
  @Answers(unitChangedAnswer)
  @Allow({ action: 'units.change', by: administrators, stepUp: true })
  change(@Req() request: ActorRequest, @Param('id') id: string): Changed {
    const order = orderOf(request);
    return this.administration.change(order, id, parseInput(givenUnit, request.body));
  }

  @Post('units/:id/close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Closes a unit where nobody works any more: nothing new is addressed to it, its name stays; never deleted',
  })
  @once
  @onVersion
  @OfId
  @Answers(unitChangedAnswer)
  @Allow({ action: 'units.close', by: administrators, stepUp: true })
  close(@Req() request: ActorRequest, @Param('id') id: string): Changed {
    return this.administration.close(orderOf(request), id);
  }

  @Post('units/:id/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Opens a closed unit again' })
  @once
  @onVersion
  @OfId
  @Answers(unitChangedAnswer)
  @Allow({ action: 'units.reopen', by: administrators, stepUp: true })
  reopen(@Req() request: ActorRequest, @Param('id') id: string): Changed {
    return this.administration.reopen(orderOf(request), id);
  }

  /** @throws Problem `not-found` also for another agency's */
  private async found(request: ActorRequest, id: string): Promise<ListedUnit> {
    const unit = await this.directory.find(id);
    if (unit?.agency !== administratorAt(request).agency) throw new Problem('not-found');
    return unit;
  }
}

/** @throws Problem `input-invalid` where it is no place of a list */
function placeIn(after: string): z.output<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(after, 'base64url').toString()));
  } catch {
    throw new Problem('input-invalid', { errors: [{ pointer: '/after', code: 'unknown_place' }] });
  }
}

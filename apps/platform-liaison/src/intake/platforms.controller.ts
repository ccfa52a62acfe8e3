import { Allow } from '#libs/access';
import { cite } from '#libs/legal-basis';
import { Answers, itemsOf } from '#libs/service';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { dataGiven } from '../procedure/platform-profile.js';
import { profileAnswer } from '../records/data-request.answers.js';
import { PlatformProfiles } from '../records/platform-profiles.js';

/** How platforms and operators are asked. */
@ApiTags('platforms')
@Controller('platforms')
export class PlatformsController {
  constructor(@Inject(PlatformProfiles) private readonly profiles: PlatformProfiles) {}

  @Get()
  @ApiOperation({
    summary:
      'Profiles: jurisdiction, language, and each way of asking with its legal basis, what it gives and its usual time',
  })
  @Answers(itemsOf(profileAnswer))
  @Allow({ action: 'platforms.list', by: { 'liaison-officer': 'agency' } })
  list(): { items: z.output<typeof profileAnswer>[] } {
    const items = this.profiles.all().map((profile) => ({
      ...profile,
      routes: profile.routes.map((route) => ({
        ...route,
        cited: cite(route.legalBasis),
        gives: route.gives.map((code) => ({ code, says: dataGiven[code] })),
      })),
    }));
    return { items };
  }
}

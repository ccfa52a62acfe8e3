import { Allow } from '#libs/access';
import { Controller, Get, Inject, Injectable, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AgencyParts } from '../agency-parts.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { AGENCY_PARTS } from '../tokens.js';
import { ChangeStreams } from './change-streams.js';

/** That something changed which the person may read, and nothing of what. For the gateway, which hands it to browsers. */
@ApiTags('changes')
@Controller('changes')
@Injectable()
export class ChangesController implements OnModuleDestroy {
  private readonly streams: ChangeStreams;

  constructor(@Inject(AGENCY_PARTS) { casework, changes, logger }: AgencyParts) {
    this.streams = new ChangeStreams(casework, changes, logger);
  }

  @Get()
  @ApiOperation({
    summary: 'A stream that says when something changes that I may read',
    description:
      'Lines of JSON, each a list of `{kind, id}`; `id` is left out where only a list changed. An empty line is a sign of life. Reached through the gateway at `/api/changes`.',
  })
  @ApiProduces('application/x-ndjson')
  @Allow({ action: 'changes.watch', signedIn: true })
  watch(@Req() request: ActorRequest, @Res() reply: FastifyReply): void {
    this.streams.open(callerOf(request).actor, reply);
  }

  /** Comes before the server closes. */
  onModuleDestroy(): void {
    this.streams.end();
  }
}

import { Allow } from '#libs/access';
import { Problem } from '#libs/problems';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AgencyParts } from './agency-parts.js';
import { AGENCY_PARTS } from './tokens.js';

/** For the machine that runs the service. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  @Get('health/live')
  @Allow({ action: 'health.live', open: true })
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Allow({ action: 'health.ready', open: true })
  async ready(): Promise<{ status: string; database: string; bus: string }> {
    try {
      await this.parts.dataSource.query('SELECT 1');
    } catch {
      throw new Problem('unavailable', { rule: 'database' });
    }
    if (this.parts.nats.isClosed()) throw new Problem('unavailable', { rule: 'bus' });
    return { status: 'ok', database: 'ok', bus: 'ok' };
  }

  @Get('metrics')
  @Allow({ action: 'metrics', open: true })
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    const { registry } = this.parts.metrics;
    await reply.header('content-type', registry.contentType).send(await registry.metrics());
  }
}

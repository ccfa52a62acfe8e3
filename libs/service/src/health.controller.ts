import { Allow } from '#libs/access';
import type { BusState } from '#libs/messaging';
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
  async ready(): Promise<{ status: string; database: string; bus: BusState }> {
    try {
      await this.parts.dataSource.query('SELECT 1');
    } catch {
      throw new Problem('unavailable', { rule: 'database' });
    }
    if (this.parts.nats.isClosed()) throw new Problem('unavailable', { rule: 'bus' });
    // Without the bus people go on: what they did is told once it is back.
    return { status: 'ok', database: 'ok', bus: this.parts.bus.state };
  }

  @Get('metrics')
  @Allow({ action: 'metrics', open: true })
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    const { registry } = this.parts.metrics;
    await reply.header('content-type', registry.contentType).send(await registry.metrics());
  }
}

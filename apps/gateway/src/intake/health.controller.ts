import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '#libs/problems';
import { Admission } from './admission.js';
import { HealthOfAll, type HealthOfService } from './health-of-all.js';

const operators: readonly string[] = ['administrator', 'auditor'];

/** How all services are, for whoever runs or audits one: what is missing is seldom in one's own. */
@Controller('auth/health')
export class HealthController {
  constructor(
    @Inject(Admission) private readonly admission: Admission,
    @Inject(HealthOfAll) private readonly health: HealthOfAll,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest): Promise<{ services: readonly HealthOfService[] }> {
    const { session } = await this.admission.signedIn(request);
    if (!session.assignments.some(({ role }) => operators.includes(role))) throw new Problem('forbidden');
    return { services: await this.health.read() };
  }
}

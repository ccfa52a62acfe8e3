import { openableInEmergency } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases may be opened in an emergency, for reading and for a time. */
export class AddEmergency1796600001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openableInEmergency(runner, 'investigations');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY opened_in_emergency ON investigations');
  }
}

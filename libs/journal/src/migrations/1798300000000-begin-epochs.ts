import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The row by which receipts and a picture that begins anew wait for one another stands there before the first of either. Oversight alone has such a picture. */
export class BeginEpochs1798300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO receiver_epochs (receiver, epoch) VALUES ('oversight', 0) ON CONFLICT DO NOTHING`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM receiver_epochs WHERE receiver = 'oversight' AND epoch = 0`);
  }
}

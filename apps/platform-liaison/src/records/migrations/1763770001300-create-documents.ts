import { createDocumentsTable } from '#libs/documents';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDocuments1763770001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDocumentsTable(runner, 'data_requests');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE documents; DROP SEQUENCE document_numbers');
  }
}

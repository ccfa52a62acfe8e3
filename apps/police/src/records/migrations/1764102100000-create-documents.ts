import { createDocumentsTable } from '#libs/documents';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDocuments1764102100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDocumentsTable(runner, 'investigations');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE documents; DROP SEQUENCE document_numbers');
  }
}

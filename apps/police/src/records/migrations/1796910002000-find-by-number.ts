import { createNumberIndex, dropNumberIndex } from '#libs/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['tips'];

/** A number that somebody was given leads to its record by an index. */
export class FindByNumber1796910002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createNumberIndex(runner, ...tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropNumberIndex(runner, ...tables);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an order's 201 said was doubtful about it, so that a repeat is answered as the first time. */
export class OrderWarnings1764000000017 implements MigrationInterface {
  readonly name = 'OrderWarnings1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE orders ADD COLUMN warnings json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE orders DROP COLUMN warnings');
  }
}

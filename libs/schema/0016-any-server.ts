import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What PostgreSQL 15 needs to say how a count changed a level. */
export class AnyServer1764000000016 implements MigrationInterface {
  readonly name = 'AnyServer1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- On hand before the last count: the statement that applies a count returns it. No table is rewritten for it.
ALTER TABLE stock_levels ADD COLUMN on_hand_before int;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stock_levels DROP COLUMN on_hand_before');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a zone's last round said to look again: in the tables, so that it outlives the worker that was to do
 * it.
 */
export class Liveness1764000000013 implements MigrationInterface {
  readonly name = 'Liveness1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE round_totals ADD COLUMN look_again_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE round_totals DROP COLUMN look_again_at');
  }
}

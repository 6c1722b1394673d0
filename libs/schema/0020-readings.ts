import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How sure the reading of an order's note is, that the resident confirmed it, and what carriers declare of
 * fallbacks.
 */
export class Readings1764000000020 implements MigrationInterface {
  readonly name = 'Readings1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE orders
  ADD COLUMN reading jsonb NOT NULL DEFAULT '{"unread": [], "doubts": []}',
  ADD COLUMN accepted_reading jsonb,
  ADD COLUMN reading_confirmed_at timestamptz;
ALTER TABLE proofs ADD COLUMN fallback text;
CREATE TABLE note_labels (
  id uuid PRIMARY KEY,
  words text NOT NULL,
  labels jsonb NOT NULL,
  at timestamptz NOT NULL
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE note_labels;
ALTER TABLE proofs DROP COLUMN fallback;
ALTER TABLE orders DROP COLUMN reading, DROP COLUMN accepted_reading, DROP COLUMN reading_confirmed_at;
`);
  }
}

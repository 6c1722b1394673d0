import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests counted over all processes, a row a caller that asks for much. Lost in a crash, and nothing is
 * lost by that.
 */
export class RateLimits1764000000012 implements MigrationInterface {
  readonly name = 'RateLimits1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE UNLOGGED TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
CREATE INDEX rate_limits_by_end ON rate_limits (expire);
CREATE INDEX photos_of_carrier ON photos (carrier_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limits; DROP INDEX photos_of_carrier');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A store's pickers are booked for moments, not for a length of time: tomorrow's orders leave today's time
 * free.
 */
export class PickingPlans1764000000011 implements MigrationInterface {
  readonly name = 'PickingPlans1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE picking_queues ADD COLUMN plan tstzmultirange NOT NULL DEFAULT '{}';
UPDATE picking_queues SET plan = tstzmultirange(tstzrange(now(), busy_until)) WHERE busy_until > now();
ALTER TABLE picking_queues DROP COLUMN busy_until;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE picking_queues ADD COLUMN busy_until timestamptz NOT NULL DEFAULT 'epoch';
UPDATE picking_queues SET busy_until = upper(plan) WHERE NOT isempty(plan);
ALTER TABLE picking_queues DROP COLUMN plan, ALTER COLUMN busy_until DROP DEFAULT;
`);
  }
}

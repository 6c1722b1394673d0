import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that grow with every delivery and are written at its every step. */
const BUSY = ['orders', 'order_lines', 'deliveries', 'legs', 'assignments', 'stock_levels'];

/** What finished deliveries would make dearer: see ADR 22. */
export class Age1764000000031 implements MigrationInterface {
  readonly name = 'Age1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A zone's deliveries, newest first, whatever the others have.
CREATE INDEX deliveries_of_zone ON deliveries (zone_id, id DESC);
`);
    // A fifth of five million rows may be dead before they are looked at by default, and the partial indexes
    // with them.
    for (const table of BUSY) {
      await runner.query(`ALTER TABLE ${table} SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
        autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 5000)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX deliveries_of_zone;`);
    for (const table of BUSY) {
      await runner.query(`ALTER TABLE ${table} RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold,
        autovacuum_analyze_scale_factor, autovacuum_analyze_threshold)`);
    }
  }
}

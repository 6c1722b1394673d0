import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works, told apart from who only says so: each loop of a worker writes down when it last came round. */
export class Heartbeats1764000000002 implements MigrationInterface {
  readonly name = 'Heartbeats1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heartbeats (
        process text NOT NULL,
        -- The loop that beats, such as relay or sweeper.
        part text NOT NULL,
        -- Real time, whatever the service's clock says.
        at timestamptz NOT NULL,
        PRIMARY KEY (process, part)
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE heartbeats');
  }
}

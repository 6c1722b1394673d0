import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What it takes to hold a drop-off against the policy in force, and to tell who let a rule go. */
export class Enforcement1764000000005 implements MigrationInterface {
  readonly name = 'Enforcement1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Grows with every change of the drop policy or of the access code after the order was accepted.
ALTER TABLE orders ADD COLUMN policy_version int NOT NULL DEFAULT 1;
-- When the policy's times of day were wished, where that was not with the order: they are the next ones from then on.
ALTER TABLE orders ADD COLUMN times_wished_at timestamptz;
-- The moments the merchant asked for; null: none.
ALTER TABLE orders ADD COLUMN asked_window jsonb;
-- What the 201 told of lost wishes, once that has been changed.
ALTER TABLE orders ADD COLUMN accepted_overruled json;

-- The policy version that the carrier has said to know; null until it accepts.
ALTER TABLE assignments ADD COLUMN confirmed_version int;
UPDATE assignments SET confirmed_version = 1 WHERE accepted_at IS NOT NULL;
-- Ways of contact that the carrier has declared for it. What is done stays done, whatever a later proof says.
ALTER TABLE assignments ADD COLUMN contacts text[] NOT NULL DEFAULT '{}';

ALTER TABLE proofs ADD COLUMN cell_code text;
ALTER TABLE proofs ADD COLUMN two_metres_kept boolean;
-- Each rule that bound the drop-off, and whether it was kept or waived.
ALTER TABLE proofs ADD COLUMN verdicts jsonb NOT NULL DEFAULT '[]';
CREATE INDEX proofs_of_photo ON proofs (photo_id) WHERE photo_id IS NOT NULL;

-- When and where the photo's own metadata says it was taken, read before they were stripped.
ALTER TABLE photos ADD COLUMN taken_at timestamptz;
ALTER TABLE photos ADD COLUMN taken_lat float8;
ALTER TABLE photos ADD COLUMN taken_lng float8;

-- Rules of one delivery that ops let go; the reason stands in the audit log too.
CREATE TABLE waivers (
  delivery_id uuid NOT NULL,
  rule text NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (delivery_id, rule)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE waivers;
ALTER TABLE photos DROP COLUMN taken_at, DROP COLUMN taken_lat, DROP COLUMN taken_lng;
DROP INDEX proofs_of_photo;
ALTER TABLE proofs DROP COLUMN cell_code, DROP COLUMN two_metres_kept, DROP COLUMN verdicts;
ALTER TABLE assignments DROP COLUMN confirmed_version, DROP COLUMN contacts;
ALTER TABLE orders DROP COLUMN policy_version, DROP COLUMN times_wished_at, DROP COLUMN asked_window,
  DROP COLUMN accepted_overruled;
`);
  }
}

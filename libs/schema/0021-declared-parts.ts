import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a carrier declares with a proof is one column, so that a new rule needs none of its own. */
export class DeclaredParts1764000000021 implements MigrationInterface {
  readonly name = 'DeclaredParts1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Written no more: recipient_present, two_metres_kept, disinfected, fallback. Processes of the release before write them
-- still, so a later release takes the columns away, and moves what was written meanwhile as it is moved here.
ALTER TABLE proofs ADD COLUMN declared jsonb NOT NULL DEFAULT '{}';
UPDATE proofs SET declared = jsonb_strip_nulls(jsonb_build_object('fallback', fallback,
  'recipientPresent', recipient_present, 'twoMetresKept', two_metres_kept, 'disinfected', disinfected))
WHERE fallback IS NOT NULL OR recipient_present IS NOT NULL OR two_metres_kept IS NOT NULL OR disinfected IS NOT NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
UPDATE proofs SET fallback = declared->>'fallback', recipient_present = (declared->>'recipientPresent')::boolean,
  two_metres_kept = (declared->>'twoMetresKept')::boolean, disinfected = (declared->>'disinfected')::boolean
WHERE declared <> '{}';
ALTER TABLE proofs DROP COLUMN declared;
`);
  }
}

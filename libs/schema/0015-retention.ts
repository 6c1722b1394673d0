import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of people ends: when codes, resident data, photos, words and messages to merchants are over.
 */
export class Retention1764000000015 implements MigrationInterface {
  readonly name = 'Retention1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- Histories and assignments say why by a code. What riders and ops wrote went to merchants: it is taken away.
UPDATE delivery_history SET reason = CASE
    WHEN event = 'lose_offer' AND reason <> 'expired' THEN 'declined'
    WHEN event = 'hold' AND actor LIKE 'ops:%' THEN 'held_by_ops'
    WHEN event = 'release' THEN 'released_by_ops'
    WHEN event = 'reassign' AND actor LIKE 'ops:%' AND reason <> 'carrier_unavailable' THEN 'reassigned_by_ops'
    WHEN event = 'cancel' AND actor LIKE 'ops:%' THEN 'cancelled_by_ops'
    WHEN event = 'cancel' AND actor LIKE 'merchant:%' THEN 'cancelled_by_merchant'
    ELSE split_part(reason, ':', 1) END
WHERE reason IS NOT NULL AND event IN ('lose_offer', 'give_up', 'fail', 'hold', 'release', 'reassign', 'cancel');
UPDATE assignments SET reason = CASE WHEN state = 'declined' THEN NULL ELSE split_part(reason, ':', 1) END
WHERE reason IS NOT NULL AND state IN ('declined', 'failed', 'returning');
-- The audit log has it.
UPDATE waivers SET reason = '';
ALTER TABLE waivers ALTER COLUMN reason SET DEFAULT '';

-- Until when the words of an entry are kept. The default is for a process of the release before.
ALTER TABLE audit_log ADD COLUMN reason_until timestamptz NOT NULL DEFAULT now() + interval '14 days';
UPDATE audit_log SET reason_until = at + CASE WHEN action IN ('hold', 'release', 'reassign', 'cancel', 'waive',
    'stand_down', 'stand_up', 'unlock_cell', 'cell_out_of_order', 'cell_back_in_service', 'view_photo')
  THEN interval '14 days' ELSE interval '365 days' END;
DROP INDEX audit_log_of_health;
CREATE INDEX audit_log_of_reasons ON audit_log (reason_until) WHERE reason <> '';
CREATE INDEX audit_log_of_target ON audit_log (target) WHERE reason <> '';

ALTER TABLE deliveries
  -- Its codes of gates and doors are gone: soon after its end.
  ADD COLUMN codes_ended boolean NOT NULL DEFAULT false,
  -- The resident asked for it while it was under way.
  ADD COLUMN erase_at_end boolean NOT NULL DEFAULT false,
  -- From then on nothing tells whose it was.
  ADD COLUMN erased_at timestamptz;
CREATE INDEX deliveries_with_codes ON deliveries (updated_at)
  WHERE NOT codes_ended AND state IN ('delivered', 'failed', 'cancelled', 'returned');
CREATE INDEX deliveries_to_erase ON deliveries (zone_id, updated_at)
  WHERE codes_ended AND erased_at IS NULL;

-- A proof outlives the position that it was checked by.
ALTER TABLE proofs ALTER COLUMN lat DROP NOT NULL, ALTER COLUMN lng DROP NOT NULL;

ALTER TABLE photos
  -- A day after it came: whether a proof uses it. One that none does goes.
  ADD COLUMN proves boolean NOT NULL DEFAULT false,
  -- Its time is over: the file goes, then the row.
  ADD COLUMN ended boolean NOT NULL DEFAULT false;
CREATE INDEX photos_unproven ON photos (created_at) WHERE NOT proves AND NOT ended;
CREATE INDEX photos_ended ON photos (id) WHERE ended;

CREATE INDEX webhook_messages_settled ON webhook_messages (created_at) WHERE state <> 'pending';

-- Since when nobody is behind it any more: the row stays, for what it carried.
ALTER TABLE carriers ADD COLUMN erased_at timestamptz;

-- Wrong codes that the rider gave for the cell.
ALTER TABLE cell_claims ADD COLUMN rider_wrong_tries int NOT NULL DEFAULT 0;

-- What finds a resident: see readPhoneNumber. What is erased is no more in it.
CREATE INDEX orders_of_phone ON orders ((dropoff->'contact'->>'number')) WHERE dropoff ? 'contact';
`;

const DOWN = `
DROP INDEX orders_of_phone;
ALTER TABLE cell_claims DROP COLUMN rider_wrong_tries;
ALTER TABLE carriers DROP COLUMN erased_at;
DROP INDEX webhook_messages_settled;
DELETE FROM photos WHERE ended;
ALTER TABLE photos DROP COLUMN proves, DROP COLUMN ended;
DELETE FROM proofs WHERE lat IS NULL OR lng IS NULL;
ALTER TABLE proofs ALTER COLUMN lat SET NOT NULL, ALTER COLUMN lng SET NOT NULL;
ALTER TABLE deliveries DROP COLUMN codes_ended, DROP COLUMN erase_at_end, DROP COLUMN erased_at;
DROP INDEX audit_log_of_target;
ALTER TABLE audit_log DROP COLUMN reason_until;
CREATE INDEX audit_log_of_health ON audit_log (at) WHERE action IN ('stand_down', 'stand_up') AND reason <> '';
ALTER TABLE waivers ALTER COLUMN reason DROP DEFAULT;
`;

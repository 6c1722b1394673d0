import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What carriers' phones say of their own time and place, and the number that a resident's phone is dialled
 * by.
 */
export class CarriersTimes1764000000018 implements MigrationInterface {
  readonly name = 'CarriersTimes1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- \`at\` is when it was done, by the phone's time where that can be; received_at is when we heard of it, where that is
-- another moment, and phone_at what the phone said, where that does not count.
ALTER TABLE delivery_history ADD COLUMN received_at timestamptz, ADD COLUMN phone_at timestamptz;
ALTER TABLE proofs ADD COLUMN received_at timestamptz;
ALTER TABLE carriers
  -- Metres, as the phone reckons.
  ADD COLUMN accuracy float8,
  -- A position far off, until others agree with it: {lat, lng, at, since}.
  ADD COLUMN doubted_position jsonb;

-- A clock that runs faster or slower than real time is leased: lease_until is in real time.
ALTER TABLE clock ADD COLUMN lease_id uuid, ADD COLUMN lease_until bigint;

-- Phones were digits, spaces and dashes until now: see readPhoneNumber for all that is read today.
UPDATE orders SET dropoff = jsonb_set(dropoff, '{contact,number}', to_jsonb(CASE
    WHEN phone LIKE '+%' THEN phone
    WHEN phone ~ '^1[3-9][0-9]{9}$' THEN '+86' || phone
    WHEN phone ~ '^86[0-9]{10,11}$' THEN '+' || phone
    WHEN phone ~ '^00[1-9][0-9]{6,}$' THEN '+' || substr(phone, 3)
    WHEN phone ~ '^0[1-9][0-9]{8,10}$' THEN '+86' || substr(phone, 2)
    ELSE phone END))
FROM (SELECT id AS order_id, regexp_replace(dropoff->'contact'->>'phone', '[ -]', '', 'g') AS phone FROM orders) written
WHERE order_id = orders.id AND phone IS NOT NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE clock DROP COLUMN lease_id, DROP COLUMN lease_until;
ALTER TABLE carriers DROP COLUMN accuracy, DROP COLUMN doubted_position;
ALTER TABLE proofs DROP COLUMN received_at;
ALTER TABLE delivery_history DROP COLUMN received_at, DROP COLUMN phone_at;
UPDATE orders SET dropoff = dropoff #- '{contact,number}' WHERE dropoff->'contact' ? 'number';
`);
  }
}

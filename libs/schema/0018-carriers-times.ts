import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What carriers' phones say of their own time and place, and the number that a resident's phone is dialled by. */
export class CarriersTimes1764000000018 implements MigrationInterface {
  readonly name = 'CarriersTimes1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
UPDATE orders SET dropoff = dropoff #- '{contact,number}' WHERE dropoff->'contact' ? 'number';
`);
  }
}

import { RULE_NAMES } from '../dropoff/rules/index.js';
import type { PersonalColumn, TableDeclaration } from './personal-data.js';

const TO_DELIVER = 'to bring the bag to the door, and for disputes afterwards';
const BY_DELIVERY = 'delivery_id = ANY($1::uuid[])';

const resident = (holds: string, becomes: string, why = TO_DELIVER): PersonalColumn => ({
  of: 'resident',
  holds,
  why,
  ends: 'resident',
  becomes,
});

/** As long as a phone may have been without a signal, a proof may come that goes by it. */
const formerly = (holds: string, becomes: string): PersonalColumn => ({
  ...resident(holds, becomes, 'a proof that we hear of late is held against it'),
  ends: 'former',
});

/** A square of about a kilometre: enough for statistics, and no door. */
const coarse = (column: string): PersonalColumn =>
  resident('the position of the door', `round(${column}::numeric, 2)::float8`);
const coarseAtTheDoor = (column: string): PersonalColumn =>
  resident(
    'the position of the door',
    `CASE WHEN drop_point_id IS NULL THEN round(${column}::numeric, 2)::float8 ELSE ${column} END`,
  );

/** The rules of a drop policy, without a word of the note. Fields not named here go too. */
const rulesOnly = (
  column: string,
): string => `CASE WHEN ${column} IS NULL THEN NULL ELSE json_strip_nulls(json_build_object(
  ${[...RULE_NAMES, 'fallback', 'day', 'dayIs'].map((field) => `'${field}', ${column}->'${field}'`).join(', ')},
  'forRider', '', 'rules', (SELECT coalesce(json_agg(json_build_object('rule', r->'rule', 'source', r->'source')), '[]')
    FROM json_array_elements(${column}->'rules') AS r))) END`;

const words = (of: PersonalColumn['of'], holds: string): PersonalColumn => ({
  of,
  holds,
  why: 'so that ops can be asked why',
  ends: 'words',
});

const ofCarrier = (holds: string, why: string): PersonalColumn => ({
  of: 'carrier',
  holds,
  why,
  ends: 'carrier',
});
const ofFile = (holds: string, why: string): PersonalColumn => ({ of: 'carrier', holds, why, ends: 'file' });
const atWork = (holds: string, why: string): PersonalColumn => ({ of: 'person', holds, why, ends: 'left' });
const lastPlace = (holds: string): PersonalColumn => ({
  of: 'carrier',
  holds,
  why: 'to offer work nearby, and to show residents where their bag is',
  ends: 'off_shift',
});

/** Every table that migrations make, and every column of it. */
export const TABLES: Readonly<Record<string, TableDeclaration>> = {
  access_tokens: {
    plain: 'party_kind party_id id name prefix created_at expires_at session person_id',
    personal: {
      hash: { of: 'carrier', holds: 'the hash of a key', why: 'to know who calls', ends: 'party' },
      last_used_at: {
        of: 'carrier',
        holds: 'when it was last used',
        why: 'to find a key that leaked',
        ends: 'party',
      },
    },
  },
  people: {
    plain: 'id merchant_id role limited_to created_at left_at switched_off_at',
    personal: {
      name: {
        of: 'person',
        holds: 'the name',
        why: 'the audit log names who did it, also afterwards',
        ends: 'never',
      },
      email: atWork('the email address', 'an OpenID provider knows them by it'),
      openid_subject: atWork('what an OpenID provider calls them', 'to know them again'),
    },
  },
  passkeys: {
    plain: 'id person_id counter transports created_at',
    personal: {
      public_key: atWork('what their device signs with, to check it', 'to know them again'),
      name: atWork('what they call the device', 'to know their passkeys apart'),
      last_used_at: atWork('when it was last used', 'to find one that was lost'),
    },
  },
  passkey_challenges: {
    plain: 'challenge expires_at',
    personal: {
      person_id: {
        of: 'person',
        holds: 'who registers a passkey',
        why: 'it is theirs alone',
        ends: 'challenge',
      },
    },
  },
  sign_in_links: {
    plain: 'hash expires_at used_at',
    personal: {
      person_id: { of: 'person', holds: 'whom a link signs in', why: 'it signs them in', ends: 'link' },
    },
  },
  enrolments: {
    plain: 'id hash carrier_id replaces created_at expires_at used_at key_id repeat_hash',
    personal: {},
  },
  join_codes: { plain: 'compound_id code made_at', personal: {} },
  join_requests: {
    plain: 'id compound_id state asked_at decided_at decided_by carrier_id enrolment_id',
    personal: {
      name: { of: 'carrier', holds: 'the name', why: 'so that it is known who asks to join', ends: 'join' },
      phone: { of: 'carrier', holds: 'the phone number', why: 'to ask who that is', ends: 'join' },
    },
  },
  webhook_secrets: { plain: 'id merchant_id sealed created_at ends_at endpoint_id', personal: {} },
  service_secrets: { plain: 'name secret sealed', personal: {} },
  clock: { plain: 'id real_at at speed lease_id lease_until', personal: {} },
  heartbeats: { plain: 'process part at', personal: {} },
  migrations: { plain: 'id timestamp name', personal: {} },
  merchants: {
    plain: 'id name webhook_url webhook_secret drop_wishes created_at retired_at',
    personal: {},
  },
  stores: {
    plain:
      'id merchant_id name lat lng preparation_seconds pickers seconds_a_line oversell_rule price_band answer_minutes listed_as_of external_id retired_at',
    personal: {},
  },
  store_pickers: {
    plain: 'id store_id',
    personal: {
      name: { of: 'picker', holds: 'the name', why: 'so that a store knows its pickers', ends: 'picker' },
    },
  },
  picking_queues: { plain: 'store_id plan', personal: {} },
  zones: { plain: 'id name polygon state rules external_id retired_at area', personal: {} },
  compounds: {
    plain: 'id zone_id name lat lng state gates buildings drop_wishes external_id retired_at outline former',
    personal: {},
  },
  drop_points: {
    plain: 'id compound_id gate_id kind name lat lng places external_id retired_at',
    personal: {},
  },
  carriers: {
    plain:
      'id kind zone_id compound_id vehicle capacity_bags capacity_grams cold_box shift_state shift_ends_at idle_since erased_at registered_capacity coordinator retired_at',
    personal: {
      name: ofCarrier('the name', 'residents and ops know who comes'),
      external_id: ofCarrier(
        'the id that who employs them knows them by',
        'so that a later file changes them',
      ),
      phone: ofCarrier('the phone number', 'the merchant is told its last digits while the bag is under way'),
      preferences: ofCarrier('what they would rather carry', 'to be asked for that'),
      lat: lastPlace('the last position'),
      lng: lastPlace('the last position'),
      located_at: lastPlace('when that was'),
      accuracy: lastPlace('how exact it is'),
      doubted_position: lastPlace('a place far off that others have to agree with'),
    },
  },
  imports: {
    plain:
      'id format rows_are charset bytes actor reason state error remarks rows_read rows_ignored tries leased_by leased_until created_at ended_at',
    personal: {},
  },
  import_parts: {
    plain: 'import_id number',
    personal: { bytes: ofFile('riders and volunteers of a file', 'to be read') },
  },
  import_rows: {
    plain: 'import_id number kind unit outcome changes faults errors warnings chosen applied_at target_id',
    personal: {
      external_id: ofFile('whom who sent the file knows by it', 'so that a later file changes them'),
      name: ofFile('the name', 'so that ops can choose whom to take in'),
      data: ofFile('the name', 'so that ops can choose whom to take in'),
    },
  },
  attestations: {
    plain: 'carrier_id',
    personal: {
      passed: { of: 'carrier', holds: 'a yes or no', why: 'who is unfit is offered nothing', ends: 'health' },
      until: { of: 'carrier', holds: 'until when that counts', why: 'a shift needs it', ends: 'health' },
    },
  },
  stand_downs: {
    plain: 'carrier_id',
    personal: {
      until: {
        of: 'carrier',
        holds: 'until when ops took them off the road',
        why: 'contact tracing',
        ends: 'health',
      },
    },
  },
  shift_spells: { plain: 'carrier_id zone_id state began_at until ended_at', personal: {} },
  orders: {
    plain:
      'id merchant_id store_id external_id idempotency_key created_at policy_version times_wished_at asked_window substitution age_restricted kept_apart reading_confirmed_at warnings revision attempt redelivery_of accepted_zone_id accepted_warnings accepted_promise goods tip quote_id fee accepted_fee',
    personal: {
      dropoff: resident(
        'name, phone, address, building, unit, floor, room, note, position',
        `jsonb_strip_nulls(jsonb_build_object('compoundId', dropoff->'compoundId'))`,
      ),
      drop_policy: resident('words of the note', rulesOnly('drop_policy')),
      accepted_policy: resident('words of the note', rulesOnly('accepted_policy')),
      access_code: {
        ...resident('codes of gates and doors', 'NULL', 'the carrier of the leg opens with it'),
        ends: 'codes',
      },
      resident_note: resident('the note, as changed by the link', 'NULL'),
      resident_wishes: resident('wishes chosen by the link', `'{}'`),
      reading: resident('words of the note', `'{"unread": [], "doubts": []}'`),
      accepted_reading: resident('words of the note', 'NULL'),
      overruled: resident('wishes that lost', `'[]'`),
      accepted_overruled: resident('wishes that lost', 'NULL'),
      body_hash: resident('a hash of the request', `''`, 'a repeat is known by it'),
      metadata: resident('what the merchant notes for itself; nobody, as we ask', 'NULL', 'it is given back'),
    },
    ofDeliveries: 'id IN (SELECT order_id FROM deliveries WHERE id = ANY($1::uuid[]))',
  },
  former_policies: {
    plain: 'order_id version times_wished_at compound_id exact_location ended_at',
    personal: {
      drop_policy: formerly('words of the note', `'{}'`),
      reading: formerly('words of the note', `'{}'`),
      lat: formerly('the position of the door', '0'),
      lng: formerly('the position of the door', '0'),
      building: formerly('the building', 'NULL'),
    },
    ofDeliveries: 'order_id IN (SELECT order_id FROM deliveries WHERE id = ANY($1::uuid[]))',
    rowGoes: true,
  },
  order_changes: {
    plain: 'order_id idempotency_key at',
    personal: {
      answer: resident('words of the note', 'NULL', 'a repeat is answered as the first time'),
      body_hash: resident('a hash of the request', `''`, 'a repeat is known by it'),
    },
    ofDeliveries: 'order_id IN (SELECT order_id FROM deliveries WHERE id = ANY($1::uuid[]))',
  },
  pay_rules: { plain: 'id zone_id starts_at rates', personal: {} },
  // Under an id that is nobody's once its carrier is erased.
  pay_transactions: {
    plain: 'id carrier_id zone_id kind at assignment_id delivery_id rule_id outcome measures cause reference',
    personal: {},
  },
  pay_entries: { plain: 'transaction_id account amount', personal: {} },
  incidents: {
    plain: 'id assignment_id delivery_id carrier_id zone_id kind at received_at settled_at',
    personal: {
      text: resident('what the carrier wrote of it', 'NULL', 'so that ops can help'),
      photo_id: resident('which photo shows it', 'NULL', 'so that ops sees what happened'),
      said: resident('a hash of the report', 'id::text::bytea', 'a repeat is known by it'),
    },
    ofDeliveries: BY_DELIVERY,
  },
  quotes: {
    plain:
      'id merchant_id store_id zone_id asked_window bags weight_grams promise_p50 promise_p90 promised_at fee created_at expires_at order_id',
    personal: {
      place_hash: {
        of: 'resident',
        holds: 'a hash of the address',
        why: 'an order to another door is not what was quoted',
        ends: 'quote',
      },
    },
  },
  fee_tables: { plain: 'id merchant_id zone_id starts_at rates', personal: {} },
  fee_entries: {
    plain: 'id merchant_id kind at order_id external_id assignment_id amount fee cause reference',
    personal: {},
  },
  // A confirmed note without anybody in it, and of no order: see anonymousWords.
  note_labels: { plain: 'id words labels at', personal: {} },
  order_lines: {
    plain: 'order_id sku quantity held picked gone back instead_of released',
    personal: {},
  },
  short_lines: {
    plain:
      'id order_id store_id sku quantity cause state offered asked_at answer_by answered_at answered_by wanted_sku taken_sku taken_quantity',
    personal: {},
  },
  deliveries: {
    plain:
      'id order_id merchant_id store_id zone_id compound_id state planned picked_up_at bags weight_grams temperature ready_at promised_at not_before not_after created_at updated_at packed_at asked_until codes_ended erase_at_end erased_at promise_p50 promise_p90 way_seconds delays_told priority',
    personal: { lat: coarse('lat'), lng: coarse('lng') },
    ofDeliveries: 'id = ANY($1::uuid[])',
  },
  delivery_history: {
    plain: 'id delivery_id event state actor reason at received_at phone_at changed',
    personal: {},
  },
  legs: {
    plain:
      'id delivery_id sequence zone_id state carrier_kind pickup_id pickup_name pickup_lat pickup_lng last_metres_seconds floors_on_foot closed_compound_id held_reason drop_point_id enters_compound_id keeps_until revision',
    personal: {
      dropoff_lat: coarseAtTheDoor('dropoff_lat'),
      dropoff_lng: coarseAtTheDoor('dropoff_lng'),
      stop_lat: coarseAtTheDoor('stop_lat'),
      stop_lng: coarseAtTheDoor('stop_lng'),
    },
    ofDeliveries: BY_DELIVERY,
  },
  assignments: {
    plain:
      'id leg_id delivery_id carrier_id zone_id bundle_id sequence state bags weight_grams expires_at expected_pickup_at expected_dropoff_at cost offered_at accepted_at picked_up_at arrived_at ended_at reason confirmed_version contacts at_store_at metres assigned_by',
    personal: {},
  },
  proofs: {
    plain:
      'assignment_id place at received_at verdicts declared recipient_present two_metres_kept disinfected fallback',
    personal: {
      lat: resident('where the bag was left', 'NULL', 'it shows that the bag came'),
      lng: resident('where the bag was left', 'NULL', 'it shows that the bag came'),
      photo_id: resident('which photo shows it', 'NULL', 'it shows that the bag came'),
      cell_code: resident('the code that the locker showed', 'NULL', 'it shows that the bag lay in its cell'),
    },
    ofDeliveries: 'assignment_id IN (SELECT id FROM assignments WHERE delivery_id = ANY($1::uuid[]))',
  },
  proof_refusals: { plain: 'assignment_id rule delivery_id at', personal: {} },
  photos: {
    plain: 'carrier_id media_type bytes created_at proves ended',
    personal: {
      id: {
        of: 'resident',
        holds: 'names the file: a picture of the door',
        why: 'it shows that the bag came',
        ends: 'unproven',
      },
      taken_at: {
        of: 'resident',
        holds: 'when it was taken',
        why: 'a photo of another day is no proof',
        ends: 'unproven',
      },
      taken_lat: {
        of: 'resident',
        holds: 'where it was taken',
        why: 'a photo of another place is no proof',
        ends: 'unproven',
      },
      taken_lng: {
        of: 'resident',
        holds: 'where it was taken',
        why: 'a photo of another place is no proof',
        ends: 'unproven',
      },
    },
  },
  messages: {
    plain: 'id delivery_id sender at',
    personal: { text: resident('what resident and carrier wrote', `''`) },
    ofDeliveries: BY_DELIVERY,
    rowGoes: true,
  },
  waivers: {
    plain: 'delivery_id rule actor at',
    personal: {
      reason: resident('nothing since 0015: the audit log has it', `''`, 'processes of the release before'),
    },
    ofDeliveries: BY_DELIVERY,
  },
  webhook_messages: {
    plain:
      'id merchant_id delivery_id type state attempts next_attempt_at created_at last_error message_id endpoint_id replayed_at',
    personal: {
      answers: {
        of: 'merchant',
        holds: 'what the merchant’s endpoint answered, up to 500 letters of it',
        why: 'the merchant finds out why it did not take a message',
        ends: 'settled',
      },
      body: {
        of: 'resident',
        holds:
          'which order went how far: no name, no address, no words; who carried it, until that carrier is erased',
        why: 'it is sent again until the merchant has it',
        ends: 'settled',
      },
    },
  },
  webhook_endpoints: {
    plain:
      'id merchant_id main name url named_by types created_at failures failing_since left_alone_until off_because off_at',
    personal: {},
  },
  // Written no more since 0024.
  webhook_breakers: { plain: 'merchant_id failures left_alone_until gone_url', personal: {} },
  notices: {
    plain:
      'id delivery_id kind occasion channel state because attempts created_at expires_at not_before sent_at next_attempt_at',
    personal: {},
  },
  notice_breakers: { plain: 'channel failures left_alone_until', personal: {} },
  notice_settings: { plain: 'merchant_id notified_by', personal: {} },
  notice_stops: {
    plain: 'at',
    personal: {
      mark: {
        of: 'resident',
        holds: 'a keyed mark of a phone number or mail address',
        why: 'who wants no notices is sent none, of no order',
        ends: 'stop',
      },
    },
  },
  ratings: { plain: 'delivery_id merchant_id rating complaints at', personal: {} },
  audit_log: {
    plain: 'id actor action target at reason_until',
    personal: {
      reason: { ...words('resident', 'why ops did it, and what carriers wrote of a step'), becomes: `''` },
      detail: {
        of: 'ops',
        holds: 'settings; the name of a person who was taken in',
        why: 'who could do what, also afterwards',
        ends: 'never',
      },
    },
    // Uses audit_log_of_target. What is written of a delivery ends with its resident's data, if not before.
    ofDeliveries: `reason <> '' AND target = ANY($1::uuid[]::text[])`,
  },
  outbox: { plain: 'id event delivery_id merchant_id zone_id history_id at', personal: {} },
  rounds: {
    plain: 'id zone_id at legs carriers offers engine_ms total_ms',
    personal: {},
  },
  round_totals: {
    plain: 'zone_id rounds slowest_round_ms slowest_engine_ms last_round_at look_again_at',
    personal: {},
  },
  leg_verdicts: {
    plain: 'leg_id zone_id asked_at answered_at round_at held tally',
    personal: {
      carriers: {
        of: 'carrier',
        holds: 'how far carriers were from a pick-up point, and why they did not get the bag',
        why: 'ops is asked why a bag waits, or why another got it',
        ends: 'round',
      },
    },
  },
  // What was done stands in the audit log; these answer a repeat.
  bulk_acts: { plain: 'id actor idempotency_key body_hash left_over asked_at', personal: {} },
  bulk_act_rows: { plain: 'bulk_id position delivery_id status problem', personal: {} },
  volunteer_calls: { plain: 'id compound_id called_at ended_at', personal: {} },
  place_claims: { plain: 'drop_point_id place leg_id delivery_id', personal: {} },
  drop_fallbacks: { plain: 'delivery_id drop_point_id place because at', personal: {} },
  lockers: {
    plain:
      'drop_point_id adapter settings disinfect_minutes overdue_hours check_seconds fallback online offline_since last_error failures checked_at sealed_settings',
    personal: {},
  },
  locker_cells: {
    plain: 'id locker_id number size temperature state disinfected_at out_of_order_because',
    personal: {},
  },
  cell_claims: {
    plain: 'id cell_id leg_id delivery_id ended wrong_tries reserved_at stored_at taken_at rider_wrong_tries',
    personal: {
      rider_code: {
        of: 'resident',
        holds: 'the rider’s code',
        why: 'it opens the cell',
        ends: 'claim',
        becomes: 'NULL',
      },
      shown_code: {
        of: 'resident',
        holds: 'the code that the locker showed',
        why: 'the proof is held against it',
        ends: 'claim',
        becomes: 'NULL',
      },
      resident_code_hash: {
        of: 'resident',
        holds: 'a hash of the one-time code',
        why: 'it opens the cell',
        ends: 'claim',
        becomes: 'NULL',
      },
    },
    ofDeliveries: 'delivery_id = ANY($1::uuid[]) AND ended',
  },
  cell_openings: {
    plain: 'id claim_id cell_id asked_by asked_at called_until outcome settled_at detail',
    personal: {},
  },
  stock_levels: {
    plain:
      'store_id sku name temperature weight_grams reserved as_of moved_at counted moved picked safety_stock pushed category price on_hand available age_restricted on_hand_before',
    personal: {},
  },
  stock_ledger: {
    plain: 'id store_id sku cause on_hand_change at order_id run_id moved reference',
    personal: {},
  },
  stock_counts: {
    plain: 'store_id id cause at run_id first_sku last_sku skus on_hand_changes',
    personal: {},
  },
  oversold_levels: { plain: 'store_id sku found_at', personal: {} },
  stock_sources: {
    plain:
      'id store_id adapter settings every_seconds credentials set_by wanted_at pushes absent cursor cursor_run leased_by leased_until failures left_alone_until synced_at',
    personal: {},
  },
  stock_runs: {
    plain:
      'id source_id started_at ended_at outcome rows_seen rows_changed rows_refused store_id kind lag_seconds drift_levels drift_units rows_remarked',
    personal: {
      remarks: {
        of: 'merchant',
        holds: 'rows of a list that were odd',
        why: 'the merchant mends them',
        ends: 'run',
      },
      refusals: {
        of: 'merchant',
        holds: 'rows of a list that were refused',
        why: 'the merchant mends them',
        ends: 'run',
      },
      error: { of: 'merchant', holds: 'what the shop answered', why: 'the merchant mends it', ends: 'run' },
    },
  },
  stock_pushes: {
    plain: 'store_id sku key change from_level to_level at refused_until',
    personal: {},
  },
  stock_run_skus: { plain: 'run_id sku known', personal: {} },
  report_days: { plain: 'day time_zone states as_of final counted_at took_ms', personal: {} },
  report_rows: { plain: 'by merchant_id day key figures', personal: {} },
  report_marks: { plain: 'at', personal: {} },
  // Addresses are hashed, and a row goes a minute after its window.
  rate_limits: { plain: 'key points expire', personal: {} },
  stock_pace: { plain: 'key points expire', personal: {} },
  stock_calls: {
    plain: 'source_id call_id at received_at done_at garbled',
    personal: {
      body: { of: 'merchant', holds: 'what a shop sent', why: 'it is worked in once', ends: 'call' },
    },
  },
};

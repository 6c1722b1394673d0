import { acceptedPlace } from '../../dropoff/accepted-place.js';
import type { Place } from '../../dropoff/drop-policy.js';
import type { Contact, Declared, Proof, ProofContext, ProofRule, Verdict } from '../../dropoff/proof.js';
import { positionRadius, type KnownBy } from '../../dropoff/position-radius.js';
import { DECLARED_PARTS } from '../../dropoff/rules/index.js';
import { verdicts } from '../../dropoff/unmet-rules.js';
import { distance } from '../../geo/location.js';
import { type EpochMs, metres, epochMs } from '../../geo/units.js';
import { countWrongCode, expectedCellCode } from '../../lockers/claims/store-bag.js';
import type { Compound } from '../../places/compound.entity.js';
import { findBuilding } from '../../places/find-building.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/ids.js';
import { dropOffWindow } from '../drop-off-window.js';
import { byTheGate, isByTheGate, nearestGate, type DropPointPlace } from '../drop-stop.js';
import type { LockedAssignment } from './lock-assignment.js';
import type { Photos } from './photos.service.js';
import { policyInForce } from './policy-in-force.js';
import type { StepTime } from './step-time.js';
import type { PolicyNow } from './policy-version.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Where a drop-off is checked: its compound, if any, and how near its zone wants carriers to be. */
interface ProofPlace {
  readonly compound?: Compound;
  readonly dropPoints: readonly DropPointPlace[];
  /** Metres. */
  readonly baseRadius: number;
  readonly timeZone: string;
}

interface ProofToCheck {
  readonly assignment: LockedAssignment;
  readonly policy: PolicyNow;
  readonly proof: Proof;
  readonly where: ProofPlace;
  readonly by: { readonly carrierId: string; readonly now: EpochMs };
  readonly photos: Photos;
  readonly cellDoor?: ProofContext['cellDoor'];
  /** Done a while before we heard of it. */
  readonly late: boolean;
}

/** Holds a proof against the drop policy in force for a leg, under the locks of its assignment. */
export async function checkProof(
  tx: Sql,
  {
    assignment: locked,
    policy: { dropPolicy, reading, timesWishedAt, formerDoor },
    proof,
    where,
    by,
    photos,
    cellDoor,
    late,
  }: ProofToCheck,
): Promise<Verdict[]> {
  const assignment = { ...locked, ...formerDoor };
  const inForce = policyInForce(dropPolicy, assignment);
  const place = assignment.lastLeg ? acceptedPlace(proof, inForce, reading) : inForce.place;
  const policy = { ...inForce, place };
  const asBound = place === inForce.place && !(formerDoor && assignment.lastLeg);
  const stop = asBound ? assignment : endAt(place, assignment, where);
  const cell = await expectedCellCode(tx, assignment.legId);
  const context: ProofContext = {
    policy,
    dropoff: stop.dropoff,
    radius: positionRadius(knownBy(stop, place, where.compound), metres(where.baseRadius)),
    photo:
      proof.photoId !== undefined && isUuid(proof.photoId)
        ? await photos.evidence(tx, by.carrierId, proof.photoId)
        : undefined,
    cellCode: cell?.code,
    cellTriesLeft: cell?.triesLeft,
    cellDoor,
    pickedUpAt: assignment.pickedUpAt ? epochMs(assignment.pickedUpAt) : undefined,
    contactsBefore: assignment.contacts,
    window: dropOffWindow(policy, undefined, epochMs(timesWishedAt), where.timeZone),
    timeZone: where.timeZone,
    late,
    now: by.now,
  };
  // Before its door was opened there is no code to be guessed.
  if (proof.cellCode && cell?.code && proof.cellCode !== cell.code)
    await countWrongCode(tx, assignment.legId);
  return verdicts(proof, context, await waivedRules(tx, assignment.deliveryId));
}

/** Where a leg ends whose bag is left at another place than it was bound for. */
function endAt(place: Place, assignment: LockedAssignment, { compound, dropPoints }: ProofPlace): LegEnd {
  const { door } = assignment;
  const gate = compound && nearestGate(compound.gates, door);
  if (!isByTheGate(place) || !gate) return { ...assignment, dropoff: door, dropPointId: null };
  const { location, dropPointId = null } = byTheGate(place, dropPoints, gate, door);
  return { ...assignment, dropoff: location, dropPointId };
}

type LegEnd = Pick<LockedAssignment, 'lastLeg' | 'dropPointId' | 'exactLocation' | 'building' | 'dropoff'>;

/** How the point is known that a leg ends at. */
function knownBy(
  { lastLeg, dropPointId, exactLocation, building, dropoff }: LegEnd,
  place: Place,
  compound: Compound | undefined,
): KnownBy {
  const atTheGate = !lastLeg || (isByTheGate(place) && (compound?.gates.length ?? 0) > 0);
  if (dropPointId !== null || atTheGate) return { kind: 'drop_point' };
  if (exactLocation || !compound) return { kind: 'exact' };
  const known = findBuilding(compound.buildings, building);
  if (known) return { kind: 'building', moved: distance(known.location, dropoff) };
  const places = [...compound.buildings, ...compound.gates].map(({ location }) => location);
  return { kind: 'compound', centre: { lat: compound.lat, lng: compound.lng }, places };
}

async function waivedRules(tx: Sql, deliveryId: string): Promise<ReadonlySet<ProofRule>> {
  const waived = await rows<{ rule: ProofRule }>(tx, 'SELECT rule FROM waivers WHERE delivery_id = $1', [
    deliveryId,
  ]);
  return new Set(waived.map(({ rule }) => rule));
}

/** Keeps that the carrier made itself heard, also where its proof is refused. */
export async function keepContacts(
  tx: Sql,
  assignment: Pick<LockedAssignment, 'id' | 'contacts'>,
  declared: readonly Contact[],
): Promise<void> {
  const all = [...new Set([...assignment.contacts, ...declared])].sort();
  if (all.length === assignment.contacts.length) return;
  await rows(tx, 'UPDATE assignments SET contacts = $2 WHERE id = $1', [assignment.id, all]);
}

/** Keeps what the proof was refused for; tried again, it is refused once. */
export async function keepRefusals(
  tx: Sql,
  { id, deliveryId }: Pick<LockedAssignment, 'id' | 'deliveryId'>,
  rules: readonly string[],
  { receivedAt }: StepTime,
): Promise<void> {
  if (rules.length === 0) return;
  await rows(
    tx,
    `INSERT INTO proof_refusals (assignment_id, rule, delivery_id, at)
     SELECT $1, rule, $2, $4 FROM unnest($3::text[]) AS rule ON CONFLICT DO NOTHING`,
    [id, deliveryId, rules, sqlTime(receivedAt)],
  );
}

export async function keepProof(
  tx: Sql,
  assignmentId: string,
  proof: Proof,
  found: readonly Verdict[],
  { doneAt, receivedAt }: StepTime,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO proofs (assignment_id, place, lat, lng, photo_id, cell_code, declared, verdicts, at, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, nullif($10::timestamptz, $9::timestamptz))`,
    [
      assignmentId,
      proof.place,
      proof.location.lat,
      proof.location.lng,
      usedPhoto(proof, found),
      proof.cellCode ?? null,
      JSON.stringify(declaredIn(proof)),
      JSON.stringify(found),
      sqlTime(doneAt),
      sqlTime(receivedAt),
    ],
  );
}

const declaredIn = (proof: Proof): Declared =>
  Object.fromEntries(DECLARED_PARTS.map((part) => [part, proof[part]]));

/** A photo that the rule was waived for may be of another drop-off or none: it is not kept as this one's. */
function usedPhoto({ photoId }: Proof, found: readonly Verdict[]): string | null {
  const kept = found.some(({ rule, outcome }) => rule === 'photo' && outcome === 'kept');
  return kept ? (photoId ?? null) : null;
}

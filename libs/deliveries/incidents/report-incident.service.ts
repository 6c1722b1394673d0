import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { concealCodes } from '../../dropoff/note/conceal-codes.js';
import { writeAudit } from '../../platform/audit/audit-log.js';
import type { Sql } from '../../platform/database/sql.js';
import { invalid, Problem } from '../../platform/http/problem.js';
import { isUuid, newId } from '../../platform/ids.js';
import type { AssignmentState } from '../assignment-states.js';
import { CarrierStep, type StepBy, type TakenStep } from '../carry/carrier-step.service.js';
import type { LockedAssignment } from '../carry/lock-assignment.js';
import { Photos } from '../carry/photos.service.js';
import { wrongState } from '../problems.js';
import type { ReportedIncident } from './incident-answers.js';
import type { IncidentKind } from './incident-kinds.js';
import {
  announceIncident,
  countIncidents,
  insertIncident,
  reportedBefore,
  type NewIncident,
} from './write-incidents.js';

export interface IncidentReport {
  readonly kind: IncidentKind;
  readonly text?: string;
  readonly photoId?: string;
}

const UNDER_WAY: readonly AssignmentState[] = ['accepted', 'picked_up', 'arrived', 'returning'];
/** Of one assignment: beyond it nobody reads them. */
const MOST = 20;

/** A carrier reports what happened on the way; the leg goes on. */
@Injectable()
export class ReportIncident {
  constructor(
    private readonly step: CarrierStep,
    private readonly photos: Photos,
  ) {}

  /** The same report, repeated, answers as the first time, also when the leg is over by then. */
  async report(id: string, by: StepBy, report: IncidentReport): Promise<ReportedIncident> {
    return this.step.take(id, by, async (tx, assignment, step) => {
      const said = hashOf(report, by);
      const before = await reportedBefore(tx, id, said);
      if (before) return before;
      if (!UNDER_WAY.includes(assignment.state)) throw wrongState('incident', assignment.state);
      if ((await countIncidents(tx, id)) >= MOST) throw tooManyIncidents();
      if (report.photoId !== undefined) await this.requirePhoto(tx, by.carrierId, report.photoId);
      return this.write(tx, assignment, step, report, said);
    });
  }

  private async requirePhoto(tx: Sql, carrierId: string, photoId: string): Promise<void> {
    const known = isUuid(photoId) && (await this.photos.evidence(tx, carrierId, photoId));
    if (!known)
      throw invalid([{ field: 'photoId', message: 'is no photo of yours that proves nothing else' }]);
  }

  private async write(
    tx: Sql,
    assignment: LockedAssignment,
    { carrierId, doneAt, receivedAt }: TakenStep,
    { kind, text, photoId }: IncidentReport,
    said: Buffer,
  ): Promise<ReportedIncident> {
    const { id: assignmentId, deliveryId, zoneId, accessCode } = assignment;
    const incident: NewIncident = {
      ...{ id: newId(), assignmentId, deliveryId, carrierId, zoneId, kind, photoId, said },
      ...{ at: doneAt, receivedAt },
      text: text && concealCodes(text, accessCode?.split(', ') ?? []),
    };
    const actor = `carrier:${carrierId}` as const;
    await insertIncident(tx, incident);
    await announceIncident(tx, incident, actor);
    const detail = { kind, incidentId: incident.id };
    await writeAudit(tx, {
      ...{ actor, action: 'report_incident', target: deliveryId, reason: '', detail, now: receivedAt },
    });
    return { id: incident.id, assignmentId, kind, at: new Date(doneAt) };
  }
}

function hashOf({ kind, text, photoId }: IncidentReport, { phone }: StepBy): Buffer {
  const said = JSON.stringify([kind, text, photoId, phone?.at]);
  return createHash('sha256').update(said).digest();
}

const tooManyIncidents = () =>
  new Problem(
    409,
    'TOO_MANY_INCIDENTS',
    `已上报 ${MOST} 次，请联系站点 / You have reported ${MOST} incidents of this already: call your station.`,
  );

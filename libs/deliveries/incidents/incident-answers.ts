import { z } from 'zod';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { INCIDENT_KINDS } from './incident-kinds.js';

/** An incident as its carrier is answered. */
export const reportedIncident = z
  .object({ id: z.uuid(), assignmentId: z.uuid(), kind: z.enum(INCIDENT_KINDS), at: instant })
  .meta({ title: 'ReportedIncident' });
export type ReportedIncident = AnswerOf<typeof reportedIncident>;

const boardIncident = z.object({
  id: z.uuid(),
  assignmentId: z.uuid(),
  deliveryId: z.uuid(),
  carrierId: z.string(),
  zoneId: z.string(),
  kind: z.enum(INCIDENT_KINDS),
  text: z.string().nullable().describe('What the carrier wrote, until the resident’s data ends.'),
  hasPhoto: z.boolean(),
  at: instant,
  receivedAt: instant,
  settledAt: instant.nullable(),
});
export type BoardIncident = AnswerOf<typeof boardIncident>;

/** What ops sees of incidents. */
export const incidentsPage = z
  .object({ incidents: z.array(boardIncident), nextCursor: z.string().optional() })
  .meta({ title: 'IncidentsPage' });
export type IncidentsPage = AnswerOf<typeof incidentsPage>;

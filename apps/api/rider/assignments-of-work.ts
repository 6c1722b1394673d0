import type { AssignmentsAnswer } from '../../../libs/deliveries/carry/assignment-answer.js';
import type { CarrierWork } from '../../../libs/deliveries/carry/carrier-news.service.js';
import { toBarAnswer } from '../../../libs/fleet/health/bar-answer.js';

export const toAssignmentsAnswer = ({ assignments: found, calls, bar }: CarrierWork): AssignmentsAnswer => ({
  assignments: found,
  calls,
  ...(bar && { noOffers: toBarAnswer(bar) }),
});

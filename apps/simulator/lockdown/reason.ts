/** What the audit log keeps of all that ops does on this day. */
export const REASON = '封控 lockdown scenario';

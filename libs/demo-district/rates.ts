import type { FeeTable } from '../tariffs/fee-of.js';
import type { PayRates } from '../tariffs/pay-of.js';

/** What deliveries in the district cost merchants, in hundredths of a yuan. */
export const demoFees: FeeTable = {
  ...{ base: 500, perKm: 150, perKg: 30, perFloor: 50, minimum: 600 },
  hours: [
    { from: '11:00', to: '13:00', add: 100 },
    { from: '17:00', to: '19:30', add: 100 },
  ],
};

/** What riders earn there. */
export const demoPay: PayRates = {
  ...{ base: 450, perKm: 120, perKg: 20, perFloor: 30 },
  waiting: { perMinute: 20, freeMinutes: 5, mostMinutes: 30 },
  night: { from: '22:00', to: '06:00', add: 150 },
};

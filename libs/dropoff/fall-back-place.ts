/** Where a bag can go that does not go into its locker, as a rule in this order. */
export const FALL_BACK_PLACES = ['gate_shelf', 'guard_post', 'door'] as const;
export type FallBackPlace = (typeof FALL_BACK_PLACES)[number];

/** Why a bag does not go where it was bound: its locker is offline or has no cell for it, its shelf is full. */
export const FALL_BACK_CAUSES = ['offline', 'no_cell', 'full'] as const;
export type FallBackCause = (typeof FALL_BACK_CAUSES)[number];

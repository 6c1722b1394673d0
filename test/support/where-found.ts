/**
 * Specs of a program that this machine may lack. In CI nothing is left out: there whoever looks for the
 * program throws where it finds none.
 */
export const whereFound = (found: unknown): typeof describe => (found ? describe : describe.skip); // nothing to try without the program

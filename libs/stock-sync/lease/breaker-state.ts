import { z } from 'zod';

export const breakerState = z
  .enum(['closed', 'open', 'half_open'])
  .describe('Open: the system has failed so often that it is left alone for a while.');

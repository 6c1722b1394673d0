import { z } from 'zod';

export const reason = z.string().trim().min(1).max(500).describe('Kept in the audit log.');

import { z } from 'zod';

/** What a command that needs a second person is answered with, 202. */
export const approvalAnswer = z
  .object({ approvalId: z.string(), status: z.literal('pending') })
  .describe('waits for a second person at /v1/approvals/{id}/approve');

export type ProposedApproval = z.output<typeof approvalAnswer>;

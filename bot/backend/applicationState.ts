import { z } from 'zod';
import type { ApplicationState } from '../../dialogs/ports/upgradeBackend.ts';
import { applicationStatusSchema, rejectionReasonSchema } from '../../rules/flow/dossier.ts';

/** An application as the upgrade backend sends it, in replies and in webhooks. */
export const applicationStateSchema = z.object({
  caseId: z.string().min(1),
  reference: z.string().min(1),
  status: applicationStatusSchema,
  version: z.number().int().min(1),
  reasons: z.array(rejectionReasonSchema),
  deadline: z.iso.date().nullable(),
}) satisfies z.ZodType<ApplicationState>;

// Exports: the SLA report, the ledger of what left the workspace, and the jobs that make them.
import { z } from 'zod';
import { InstantSec, MonthText } from '../fields.ts';
import { CapacityPoolId, ExportId, JobId, SlaId } from '../ids.ts';
import { FileToken, mutation, Nothing, query } from './define.ts';

export const ExportRecord = z.strictObject({
  id: ExportId,
  kind: z.enum(['slaReport', 'capacityReport']),
  title: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  at: InstantSec,
  actor: z.string(),
  /** Revision of the workspace whose figures it holds. */
  revision: z.int(),
});
export type ExportRecord = z.infer<typeof ExportRecord>;

export const packChannels = {
  /** Starts a job; its end is pushed as an event whose result is the ExportRecord. Exports cannot be undone. */
  'packs.exportSlaReport': mutation({
    input: z.strictObject({
      slaId: SlaId,
      from: MonthText,
      to: MonthText,
      paper: z.enum(['a4', 'letter']),
      fileToken: FileToken,
    }),
    output: z.strictObject({ jobId: JobId }),
  }),
  /** The same for the capacity report: of one pool, or of all of them. */
  'packs.exportCapacityReport': mutation({
    input: z.strictObject({
      poolId: CapacityPoolId.nullable(),
      paper: z.enum(['a4', 'letter']),
      fileToken: FileToken,
    }),
    output: z.strictObject({ jobId: JobId }),
  }),
  'packs.exports': query({ input: Nothing, output: z.array(ExportRecord) }),
  'jobs.cancel': mutation({ input: z.strictObject({ jobId: JobId }), output: Nothing }),
} as const;

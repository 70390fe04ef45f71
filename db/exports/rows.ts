// The ledger of what left the workspace, with the audit log's head at that moment.
import type { ExportId } from '#shared/ids.ts';

export interface ExportRecordRow {
  id: ExportId;
  kind: string;
  title: string;
  fileName: string;
  sha256: string;
  bytes: number;
  /** UTC seconds. */
  at: number;
  actor: string;
  revision: number;
  headSize: number;
  /** Hex. */
  headRoot: string;
}

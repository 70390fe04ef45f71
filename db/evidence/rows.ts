// Which file proves what: a row for each file at each record. The file is found by its hash.
import type { EvidenceId } from '#shared/ids.ts';

export interface EvidenceRow {
  id: EvidenceId;
  entity: 'incident' | 'contract';
  recordId: string;
  fileName: string;
  sha256: string;
  bytes: number;
  /** UTC seconds. */
  attachedAt: number;
  attachedBy: string;
}

// Which file proves what: a row for each file at each record. The file is found by its hash.
import type { EvidenceItem } from '#shared/evidence/model.ts';

export type EvidenceRow = EvidenceItem;

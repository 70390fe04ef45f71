// The change log as features may read it; only the engine writes it.
import type { StepKind } from '../changes.ts';

export interface StepRow {
  seq: number;
  label: string;
  act: string;
  kind: StepKind;
  undoes: number | null;
  reversedBy: number | null;
  actorPersonId: string | null;
  actorOsUser: string;
  at: number;
  schemaVersion: number;
  /** The purge that cleared values of this step. */
  purgedBy: number | null;
}

export interface ChangeLogRow {
  seq: number;
  step: number;
  entity: string;
  recordId: string;
  tableName: string;
  rowId: string;
  act: 'insert' | 'update' | 'delete';
  before: string | null;
  after: string | null;
}

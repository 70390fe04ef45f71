// What a form holds before it is committed. Outside undo and audit.

export interface DraftRow {
  /** The form: `provider:new`, `incident:<id>`. */
  id: string;
  /** JSON of the form's values as typed. */
  body: string;
  /** The revision the person was looking at; null for a new record. */
  baseRev: number | null;
  savedAt: number;
}

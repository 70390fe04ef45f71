// A version of the workspace that somebody named.

export interface NamedVersionRow {
  id: string;
  name: string;
  /** The last step it contains. */
  seq: number;
  /** UTC seconds. */
  at: number;
  actor: string;
}

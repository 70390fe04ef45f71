// A view of a grid that somebody saved: which columns, in which order, sorted and filtered how.

export interface SavedViewRow {
  id: string;
  grid: string;
  name: string;
  /** JSON. */
  body: string;
}

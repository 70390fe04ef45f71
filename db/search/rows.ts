// The search index: search_row holds the text of each findable record, search_index finds it (FTS5).

export interface SearchRowRow {
  id: number;
  entity: string;
  recordId: string;
  title: string;
  body: string;
}

export interface SearchIndexRow {
  rowid: number;
  title: string;
  body: string;
  rank: number;
}

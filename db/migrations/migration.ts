// What a migration is: a step of ten in the file format. Frozen once released; a mistake is corrected by the next one.

export interface Migration {
  /** Becomes the file's user_version: 10, 20, 30 ... */
  readonly version: number;
  readonly slug: string;
  /** Statements to run, in one transaction with all other pending migrations. */
  readonly sql: string;
}

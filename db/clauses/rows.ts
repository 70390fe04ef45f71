// Clauses as rows: as the model has them.
import type { Clause } from '#shared/clauses/model.ts';

export type ClauseRow = Clause;

// Disputes as rows: one beside its follow-up, and what was said in rows of their own.
import type { Dispute, DisputeMessage } from '#shared/disputes/model.ts';

export type DisputeRow = Omit<Dispute, 'messages'>;
export type DisputeMessageRow = DisputeMessage & { disputeId: Dispute['id'] };

// Follow-ups as rows: the origin takes three columns.
import type { FollowUp, FollowUpOrigin } from '#shared/follow-ups/model.ts';
import type { Content } from '../fields.ts';

export type FollowUpRow = Omit<FollowUp, 'origin'> & {
  originKind: FollowUpOrigin['kind'];
  originId: FollowUpOrigin['id'];
  originDetail: string;
};

export function followUpOf({ originKind, originId, originDetail, ...same }: FollowUpRow): FollowUp {
  return { ...same, origin: { kind: originKind, id: originId, detail: originDetail } };
}

export function followUpRow({ origin, ...same }: Content<FollowUp>): Content<FollowUpRow> {
  return { ...same, originKind: origin.kind, originId: origin.id, originDetail: origin.detail };
}

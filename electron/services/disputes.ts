// Disputes about a month: opened with both values, argued, taken up the provider's escalation path, settled on one value.
import type { ReadDb, WriteDb } from '#db/connection.ts';
import { getContract } from '#db/contracts/read.ts';
import { getDispute, listDisputes } from '#db/disputes/read.ts';
import { createDispute, updateDispute } from '#db/disputes/write.ts';
import { getFollowUp } from '#db/follow-ups/read.ts';
import { findMeasurement } from '#db/measurements/read.ts';
import { createMeasurement, updateMeasurement } from '#db/measurements/write.ts';
import { getPerson } from '#db/people/read.ts';
import { getProvider } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { getSla } from '#db/sla/read.ts';
import type { Dispute, DisputeMessage } from '#shared/disputes/model.ts';
import { isOpen, moveDue, requireState } from '#shared/follow-ups/rules.ts';
import type { FollowUpId, MeasurementId, NewId, ProviderId } from '#shared/ids.ts';
import type { DisputeView } from '#shared/ipc/disputes.ts';
import type { Measurement } from '#shared/sla/model.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { newFollowUp, recordOf } from './follow-ups.ts';
import { nowSec, type Session } from './session.ts';
import { longMonth } from './sla-report/text.ts';

const MAX_LEVEL = 9;

function ladderOf(db: ReadDb, providerId: ProviderId | null): DisputeView['ladder'] {
  const contacts = providerId === null ? [] : (getProvider(db, providerId)?.contacts ?? []);
  return contacts
    .flatMap(({ escalationLevel, personId, role }) =>
      escalationLevel === null ? [] : [{ level: escalationLevel, name: getPerson(db, personId)?.name ?? '', role }],
    )
    .sort((a, b) => a.level - b.level);
}

/** A dispute with its follow-up and the provider's escalation path. @throws AppError RECORD_NOT_FOUND. */
export function disputeView(db: ReadDb, dispute: Dispute): DisputeView {
  const followUp = required(getFollowUp(db, dispute.id), 'follow_up', dispute.id);
  return { dispute, followUp, ladder: ladderOf(db, followUp.providerId) };
}

/** Writes what both sides stand on into the month's stated values. */
function state(
  db: WriteDb,
  { slaId, month }: Pick<Dispute, 'slaId' | 'month'>,
  values: Pick<Measurement, 'state'> & Partial<Pick<Measurement, 'reportedPct' | 'agreedPct' | 'note'>>,
  newId: NewId,
): void {
  const known = findMeasurement(db, slaId, month);
  if (known !== undefined) {
    updateMeasurement(db, { ...known, ...values }, known.rev);
    return;
  }
  const id = newId() as MeasurementId;
  const blank = { reportedPct: null, measuredPct: null, agreedPct: null, note: '' };
  createMeasurement(db, { id, slaId, month, ...blank, ...values });
}

export function disputeServices(session: Session): Handlers<AreaChannels<'disputes'>> {
  const view = (id: FollowUpId) => session.read((db) => disputeView(db, required(getDispute(db, id), 'follow_up', id)));

  interface Said {
    readonly id: FollowUpId;
    readonly rev: number;
    readonly party: DisputeMessage['party'];
    readonly text: string;
  }

  const withMessage = (dispute: Dispute, { party, text }: Said, context: ServiceContext): DisputeMessage[] => [
    ...dispute.messages,
    { id: context.newId(), at: nowSec(context), party, text },
  ];

  return {
    'disputes.list': ({ slaId }) =>
      session.read((db) => listDisputes(db, slaId ?? undefined).map((dispute) => disputeView(db, dispute))),
    'disputes.get': ({ id }) =>
      session.read((db) => {
        const dispute = getDispute(db, id);
        return dispute === undefined ? null : disputeView(db, dispute);
      }),
    'disputes.open'({ slaId, month, oursPct, theirsPct, ownerId, answerBy, note }, context) {
      new FieldChecks().date('answerBy', answerBy).done();
      const sla = session.read((db) => required(getSla(db, slaId), 'sla', slaId));
      const contract = session.read((db) => required(getContract(db, sla.contractId), 'contract', sla.contractId));
      const id = context.newId() as FollowUpId;
      const title = `${sla.name}, ${longMonth(month)}: we say ${oursPct} %, they say ${theirsPct} %`;
      const followUp = newFollowUp(
        {
          kind: 'dispute',
          title: title.slice(0, 200),
          note,
          origin: { kind: 'sla', id: slaId, detail: month },
          party: 'them',
          ownerId,
          providerId: contract.providerId,
          contractId: contract.id,
          serviceId: sla.serviceId,
          slaId,
          dueOn: answerBy,
          effectiveOn: null,
        },
        id,
        nowSec(context),
      );
      const first: DisputeMessage = { id: context.newId(), at: nowSec(context), party: 'us', text: note };
      const dispute = { id, slaId, month, oursPct, theirsPct, level: 0, agreedPct: null, messages: [first] };
      const name = { label: `Dispute ${month} of ${sla.name}`, act: 'dispute.open' };
      session.step(context, name, (db) => {
        createDispute(db, dispute, followUp);
        state(db, dispute, { state: 'disputed', reportedPct: theirsPct, note }, context.newId);
      });
      return view(id);
    },
    'disputes.message'(input, context) {
      const { dispute, followUp } = view(input.id);
      requireState(followUp, isOpen(followUp), 'argued further');
      const name = { label: `Add to dispute ${followUp.title}`, act: 'dispute.message' };
      const next = { ...dispute, messages: withMessage(dispute, input, context) };
      // The next word is the other side's.
      const party = input.party === 'us' ? 'them' : 'us';
      session.step(context, name, (db) => updateDispute(db, next, { ...recordOf(followUp), party }, input.rev));
      return view(input.id);
    },
    'disputes.escalate'({ answerBy, note, ...at }, context) {
      new FieldChecks().date('answerBy', answerBy).done();
      const { dispute, followUp, ladder } = view(at.id);
      requireState(followUp, isOpen(followUp), 'escalated');
      const above = ladder.find(({ level }) => level > dispute.level)?.level ?? dispute.level + 1;
      new FieldChecks().expect(above <= MAX_LEVEL, 'note', 'it stands at the top of the ladder already').done();
      const messages = withMessage(dispute, { ...at, party: 'us', text: note }, context);
      const moved = { ...recordOf(followUp), ...moveDue(followUp, answerBy), state: 'in_progress' } as const;
      const name = { label: `Escalate dispute ${followUp.title} to level ${above}`, act: 'dispute.escalate' };
      session.step(context, name, (db) => updateDispute(db, { ...dispute, level: above, messages }, moved, at.rev));
      return view(at.id);
    },
    'disputes.resolve'({ agreedPct, note, ...at }, context) {
      const { dispute, followUp } = view(at.id);
      requireState(followUp, isOpen(followUp), 'settled');
      const messages = withMessage(dispute, { ...at, party: 'us', text: note }, context);
      const closed = { ...recordOf(followUp), state: 'done', closedAt: nowSec(context), closingNote: note } as const;
      const name = { label: `Settle dispute ${followUp.title} on ${agreedPct} %`, act: 'dispute.resolve' };
      session.step(context, name, (db) => {
        updateDispute(db, { ...dispute, agreedPct, messages }, closed, at.rev);
        state(db, dispute, { state: 'agreed', agreedPct }, context.newId);
      });
      return view(at.id);
    },
  };
}

// The ledger of follow-ups: entered, worked on, closed on evidence, looked at again, superseded. Each act is one named step.
import { findSuccessor, getFollowUp, listFollowUps, type NamedFollowUp } from '#db/follow-ups/read.ts';
import { createFollowUp, shelveFollowUp, updateFollowUp } from '#db/follow-ups/write.ts';
import type { Content } from '#db/fields.ts';
import { required } from '#db/records.ts';
import type { FollowUp, FollowUpKind } from '#shared/follow-ups/model.ts';
import { awaitsEffect, isOpen, moveDue, requireEditable, requireState } from '#shared/follow-ups/rules.ts';
import { kindWord } from '#shared/follow-ups/words.ts';
import type { FollowUpId } from '#shared/ids.ts';
import type { FollowUpInput } from '#shared/ipc/follow-ups.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { nowSec, type Session } from './session.ts';

function checkFollowUp({ dueOn, effectiveOn }: Pick<FollowUpInput, 'dueOn' | 'effectiveOn'>): void {
  const checks = new FieldChecks().date('dueOn', dueOn).date('effectiveOn', effectiveOn);
  const ordered = dueOn === null || effectiveOn === null || effectiveOn >= dueOn;
  checks.expect(ordered, 'effectiveOn', 'a day on or after the due date').done();
}

const what = (kind: FollowUpKind): string => kindWord(kind).toLowerCase();

/** A new record from what was typed. A decision is taken the moment it is recorded. */
export function newFollowUp(input: FollowUpInput, id: FollowUpId, atSec: number): Content<FollowUp> {
  const decided = input.kind === 'decision';
  return {
    ...input,
    id,
    originalDueOn: input.dueOn,
    slipCount: 0,
    state: decided ? 'done' : 'open',
    closedAt: decided ? atSec : null,
    closingNote: '',
    effectNote: '',
    supersedesId: null,
  };
}

/** The record itself, without the names beside it. */
export function recordOf(named: NamedFollowUp): FollowUp {
  const { ownerName: _, providerName: __, contractRef: ___, serviceName: ____, slaName: _____, ...record } = named;
  return record;
}

type Change = Partial<Content<FollowUp>>;

export function followUpServices(session: Session): Handlers<AreaChannels<'followUps'>> {
  const find = (id: FollowUpId) => session.read((db) => required(getFollowUp(db, id), 'follow_up', id));

  /** One named change of a record: "Close action Send the report". */
  function change(
    { id, rev }: { readonly id: FollowUpId; readonly rev: number },
    context: ServiceContext,
    [verb, act]: readonly [verb: string, act: string],
    changeOf: (record: NamedFollowUp) => Change,
  ): FollowUp {
    const record = find(id);
    const changed = { ...recordOf(record), ...changeOf(record) };
    const name = { label: `${verb} ${what(record.kind)} ${changed.title}`, act: `followUp.${act}` };
    session.step(context, name, (db) => updateFollowUp(db, changed, rev));
    return recordOf(find(id));
  }

  return {
    'followUps.list': ({ kind, providerId, slaId }) =>
      session.read((db) =>
        listFollowUps(db, {
          ...(kind === null ? {} : { kind }),
          ...(providerId === null ? {} : { providerId }),
          ...(slaId === null ? {} : { slaId }),
        }),
      ),
    'followUps.get': ({ id }) => {
      const record = find(id);
      const { supersedesId } = record;
      return session.read((db) => ({
        record,
        supersedes: supersedesId === null ? null : (getFollowUp(db, supersedesId) ?? null),
        supersededBy: findSuccessor(db, id) ?? null,
      }));
    },
    'followUps.create'(input, context) {
      checkFollowUp(input);
      const id = context.newId() as FollowUpId;
      const name = { label: `Add ${what(input.kind)} ${input.title}`, act: 'followUp.create' };
      session.step(context, name, (db) => createFollowUp(db, newFollowUp(input, id, nowSec(context))));
      return recordOf(find(id));
    },
    'followUps.update'({ id, rev, ...input }, context) {
      checkFollowUp(input);
      return change({ id, rev }, context, ['Edit', 'update'], (record) => {
        requireEditable(record);
        return { ...input, ...moveDue(record, input.dueOn) };
      });
    },
    'followUps.start': (at, context) =>
      change(at, context, ['Start', 'start'], (record) => {
        requireState(record, record.state === 'open', 'started');
        return { state: 'in_progress' };
      }),
    'followUps.close': ({ note, ...at }, context) =>
      change(at, context, ['Close', 'close'], (record) => {
        requireState(record, isOpen(record), 'closed');
        return { state: 'done', closedAt: nowSec(context), closingNote: note };
      }),
    'followUps.cancel': ({ note, ...at }, context) =>
      change(at, context, ['Cancel', 'cancel'], (record) => {
        const decided = record.kind === 'decision' && record.state === 'done';
        requireState(record, isOpen(record) || decided, 'cancelled');
        return { state: 'cancelled', closedAt: nowSec(context), closingNote: note };
      }),
    'followUps.reopen': (at, context) =>
      change(at, context, ['Reopen', 'reopen'], (record) => {
        const closed = record.kind !== 'decision' && ['done', 'verified', 'cancelled'].includes(record.state);
        requireState(record, closed, 'reopened');
        return { state: 'open', closedAt: null };
      }),
    'followUps.verify': ({ note, works, ...at }, context) =>
      change(at, context, [works ? 'Verify' : 'Reopen', 'verify'], (record) => {
        requireState(record, awaitsEffect(record) && record.kind !== 'decision', 'verified');
        return works ? { state: 'verified', effectNote: note } : { state: 'open', closedAt: null, effectNote: note };
      }),
    'followUps.supersede'({ id, rev, ...input }, context) {
      checkFollowUp(input);
      const old = find(id);
      requireState(old, old.state !== 'superseded' && old.state !== 'cancelled', 'superseded');
      const next = context.newId() as FollowUpId;
      const atSec = nowSec(context);
      const name = { label: `Supersede ${what(old.kind)} ${old.title}`, act: 'followUp.supersede' };
      session.step(context, name, (db) => {
        const closingNote = old.closingNote === '' ? `Superseded by ${input.title}` : old.closingNote;
        const closed = { state: 'superseded', closedAt: old.closedAt ?? atSec, closingNote } as const;
        updateFollowUp(db, { ...recordOf(old), ...closed }, rev);
        createFollowUp(db, { ...newFollowUp({ ...input, kind: old.kind }, next, atSec), supersedesId: id });
      });
      return recordOf(find(next));
    },
    'followUps.trash'({ id, rev }, context) {
      const { kind, title } = find(id);
      const name = { label: `Move ${what(kind)} ${title} to the trash`, act: 'followUp.trash' };
      session.step(context, name, (db) => shelveFollowUp(db, id, rev, 'trashed'));
      return {};
    },
  };
}

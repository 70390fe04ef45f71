// Decisions on capacity: proposed with their options, approved by both parties, applied, and looked at again.
import { createDecision, getDecision, listDecisions, shelveDecision, updateDecision } from '#db/capacity/decisions.ts';
import { getPool, listPools } from '#db/capacity/read.ts';
import { listPeople } from '#db/people/read.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import type { CapacityDecision, DecisionFacts } from '#shared/capacity/decisions/model.ts';
import { lacks } from '#shared/capacity/decisions/rules.ts';
import { AppError } from '#shared/errors.ts';
import type { CapacityDecisionId, CapacityPoolId } from '#shared/ids.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import type { DecisionRow } from '#shared/ipc/capacity-decisions.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';

function check({ options, chosen, reviewOn }: DecisionFacts): void {
  const checks = new FieldChecks()
    .date('reviewOn', reviewOn)
    .expect(chosen === null || chosen < options.length, 'chosen', 'one of the options');
  for (const [index, { cost }] of options.entries()) checks.money(`options.${index}.cost`, cost);
  checks.done();
}

function hasProvider(db: ReadDb, { poolId }: Pick<CapacityDecision, 'poolId'>): boolean {
  return poolId !== null && (getPool(db, poolId)?.providerId ?? null) !== null;
}

/** Decisions of one pool, or of all. */
export function decisionRows(db: ReadDb, poolId: CapacityPoolId | null): DecisionRow[] {
  const pools = new Map(listPools(db).map(({ id, name }) => [id, name]));
  const people = new Map(listPeople(db).map(({ id, name }) => [id, name]));
  return listDecisions(db)
    .filter((decision) => poolId === null || decision.poolId === poolId)
    .map((decision) => ({
      decision,
      poolName: decision.poolId === null ? null : (pools.get(decision.poolId) ?? null),
      ownerName: decision.ownerId === null ? null : (people.get(decision.ownerId) ?? null),
      lacks: lacks(decision, hasProvider(db, decision)),
    }));
}

/** Decisions whose review has come. @param today `YYYY-MM-DD` */
export function decisionItems(db: ReadDb, today: string): TodayItem[] {
  return listDecisions(db).flatMap(({ id, title, state, reviewOn, poolId }): TodayItem[] => {
    if (state === 'rejected' || reviewOn === null || reviewOn > today || poolId === null) return [];
    const target = { area: 'capacity', id: poolId, detail: null } as const;
    const detail = 'Its day to be looked at again has come.';
    return [{ key: `decision:${id}:${reviewOn}`, tone: 'risk', word: 'Review', title, detail, on: reviewOn, target }];
  });
}

function requireOpen({ state, title }: CapacityDecision): void {
  if (state === 'proposed' || state === 'approved') return;
  const words = state === 'applied' ? 'has been applied' : 'was rejected';
  throw new AppError('DECISION_CLOSED', `${title} ${words}. Record a new decision that takes its place.`);
}

export function decisionServices(session: Session): Handlers<AreaChannels<'decisions'>> {
  const find = (id: CapacityDecisionId) => session.read((db) => required(getDecision(db, id), 'capacity_decision', id));

  function write(decision: CapacityDecision, rev: number, verb: string, act: string, context: ServiceContext) {
    const name = { label: `${verb} decision ${decision.title}`, act };
    session.step(context, name, (db) => updateDecision(db, decision, rev));
    return find(decision.id);
  }

  return {
    'decisions.list': ({ poolId }) => session.read((db) => decisionRows(db, poolId)),
    'decisions.create'(facts, context) {
      check(facts);
      const id = context.newId() as CapacityDecisionId;
      const decision = { ...facts, id, state: 'proposed' as const, ours: null, theirs: null };
      const name = { label: `Add decision ${facts.title}`, act: 'decisions.create' };
      session.step(context, name, (db) => createDecision(db, decision));
      return find(id);
    },
    'decisions.update'({ id, rev, ...facts }, context) {
      check(facts);
      const before = find(id);
      requireOpen(before);
      const { reviewOn: _r, ownerId: _o, ...bound } = facts;
      const isSame = Object.entries(bound).every(
        ([key, value]) => JSON.stringify(value) === JSON.stringify(before[key as keyof typeof bound]),
      );
      const open = isSame ? {} : { state: 'proposed' as const, ours: null, theirs: null };
      return write({ ...before, ...facts, ...open }, rev, 'Edit', 'decisions.update', context);
    },
    'decisions.approve'({ id, rev, party, ...approval }, context) {
      new FieldChecks().date('on', approval.on).done();
      const before = find(id);
      requireOpen(before);
      const after = { ...before, [party]: approval };
      const open = session.read((db) => lacks(after, hasProvider(db, after)));
      const state = open.length === 0 ? ('approved' as const) : ('proposed' as const);
      return write({ ...after, state }, rev, 'Approve', 'decisions.approve', context);
    },
    'decisions.apply'({ id, rev }, context) {
      const before = find(id);
      requireOpen(before);
      const open = session.read((db) => lacks(before, hasProvider(db, before)));
      if (open.length > 0) {
        throw new AppError('DECISION_LACKS', `${before.title} cannot be applied yet: it lacks ${open.join(', ')}.`);
      }
      return write({ ...before, state: 'applied' }, rev, 'Apply', 'decisions.apply', context);
    },
    'decisions.reject'({ id, rev }, context) {
      const before = find(id);
      requireOpen(before);
      return write({ ...before, state: 'rejected' }, rev, 'Reject', 'decisions.reject', context);
    },
    'decisions.trash'({ id, rev }, context) {
      const name = { label: `Move decision ${find(id).title} to the trash`, act: 'decisions.trash' };
      session.step(context, name, (db) => shelveDecision(db, id, rev, 'trashed'));
      return {};
    },
  };
}

// Scenarios and planning terms of a pool, and the simulation that sets them side by side, in a thread.
import { getPool, listPools } from '#db/capacity/read.ts';
import { createScenario, getScenario, listScenarios, shelveScenario, updateScenario } from '#db/capacity/scenarios.ts';
import { updatePool } from '#db/capacity/write.ts';
import { getProvider } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import { withDue } from '#shared/capacity/deliveries/due.ts';
import { planOf } from '#shared/capacity/pools/plan.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { AheadMonth } from '#shared/capacity/pools/outlook.ts';
import type { PoolTerms } from '#shared/capacity/pools/terms.ts';
import { changeOf, questionsOf, type PlanStart } from '#shared/capacity/scenarios/change-of.ts';
import type { Comparison } from '#shared/capacity/scenarios/compare.ts';
import type { CapacityScenario, ScenarioFacts } from '#shared/capacity/scenarios/model.ts';
import type { Plan } from '#shared/capacity/simulation/plan.ts';
import { USUAL_PATHS } from '#shared/capacity/simulation/simulate.ts';
import type { CapacityPoolId, CapacityScenarioId, CapacityTermsId } from '#shared/ids.ts';
import type { PlanningView, ScenarioOutcome } from '#shared/ipc/capacity-planning.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { Forecasts } from './capacity-forecasts.ts';
import { deliveryDay } from './capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from './capacity-due.ts';
import { readOutlook } from './capacity-outlook.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers, ServiceDeps } from './deps.ts';
import { outcomeOf } from './planning-outcome.ts';
import { concentrationOf, resilienceOf } from './planning-resilience.ts';
import type { Session } from './session.ts';
import { startSimulation } from './simulation-job.ts';

const SEED = 1;
const MOST_SCENARIOS = 20;

function checkScenario(
  { kind, amount, fromMonth, toMonth, question, probabilityPct }: ScenarioFacts,
  others: readonly CapacityScenario[],
): void {
  const value = Number(amount ?? 0);
  const taken = others
    .filter((other) => question !== '' && other.question === question)
    .reduce((sum, other) => sum + (other.probabilityPct ?? 0), 0);
  const isWhole = Number.isInteger(value);
  new FieldChecks()
    .expect(
      (amount === null) === (kind === 'lose_partner'),
      'amount',
      kind === 'lose_partner' ? 'nothing: a lost partner gives nothing' : 'how much',
    )
    .expect(!['multiply', 'price_step'].includes(kind) || value >= -100, 'amount', '-100 % or more')
    .expect(kind !== 'spike' || value >= 0, 'amount', '0 % or more')
    .expect(kind !== 'seasonal_shift' || (isWhole && Math.abs(value) < 12), 'amount', 'whole months, less than a year')
    .expect(kind !== 'delay_partner' || (isWhole && value > 0), 'amount', 'one whole month or more')
    .expect(fromMonth === null || toMonth === null || fromMonth <= toMonth, 'toMonth', 'not before the first month')
    .expect(
      (probabilityPct ?? 0) + taken <= 100,
      'probabilityPct',
      `at most ${100 - taken}: the answers to one question add up to 100 at most`,
    )
    .done();
}

function checkTerms({ shortChargeMonthly, chargeCap }: PoolTerms): void {
  new FieldChecks()
    .money('shortChargeMonthly', shortChargeMonthly)
    .money('chargeCap', chargeCap)
    .expect(chargeCap === null || shortChargeMonthly !== null, 'chargeCap', 'a charge for each unit before its cap')
    .expect(
      chargeCap === null || shortChargeMonthly === null || chargeCap.currency === shortChargeMonthly.currency,
      'chargeCap',
      'the currency of the charge',
    )
    .done();
}

function providerName(db: ReadDb, { providerId }: Pick<CapacityPool, 'providerId'>): string | null {
  return providerId === null ? null : (getProvider(db, providerId)?.legalName ?? null);
}

/** One's own pool that waits for one provider alone: it is the one that may be late or lost. */
function onlyPartner({ deliveries }: PlannedPool): string | null {
  const names = new Set(deliveries.due.map(({ partner }) => partner));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** The plan of a pool under its terms: a price for each unit where the whole has one, and the charge of the clause. */
function planOfPool(
  { monthlyCost, terms, deliveries }: PlannedPool,
  ahead: readonly AheadMonth[],
  partner: string | null,
): Plan | null {
  const first = Number(ahead[0]?.committed ?? 0);
  const unitCostMinor = monthlyCost === null || first === 0 ? null : Number(monthlyCost.minor) / first;
  const levels = planOf(ahead, { partner, unitCostMinor });
  const { due, records } = deliveries;
  const firstMonth = ahead[0]?.month ?? '';
  const plan = levels === null ? null : withDue(levels, due, records, { firstMonth, unitCostMinor });
  const perUnit = terms?.shortChargeMonthly ?? null;
  if (plan === null || perUnit === null) return plan;
  const cap = terms?.chargeCap ?? null;
  return {
    ...plan,
    liability: { perUnitMinor: Number(perUnit.minor), capMinor: cap === null ? null : Number(cap.minor) },
  };
}

const nothing = (problem: string, scenarios: readonly CapacityScenario[]): PlanningView => ({
  problem,
  currency: null,
  chargeCurrency: null,
  base: null,
  scenarios: scenarios.map((scenario) => ({ scenario, outcome: null, problem })),
  together: null,
  tornado: [],
  resilience: [],
  concentration: null,
  basis: '',
});

const NOBODY = 'No provider stands behind this pool, so none can be late or lost.';

interface Basis {
  readonly ahead: readonly AheadMonth[];
  /** Who may be late or lost; null when nobody. */
  readonly partner: string | null;
  readonly today: string;
}

export class PlanningReader {
  readonly #session: Session;
  readonly #deps: Pick<ServiceDeps, 'jobs'>;
  readonly forecasts: Forecasts;

  constructor(session: Session, deps: Pick<ServiceDeps, 'jobs'>, forecasts: Forecasts) {
    this.#session = session;
    this.#deps = deps;
    this.forecasts = forecasts;
  }

  async read(poolId: CapacityPoolId, context: ServiceContext): Promise<PlanningView> {
    const pool = this.#session.read((db) => required(getPool(db, poolId), 'capacity_pool', poolId));
    await this.forecasts.ensure([pool], context);
    const { planned, scenarios, outlook, problem, from } = this.#session.read((db) => {
      const known = plannedPools(db, deliveryDay(db, context))(pool);
      const from = providerName(db, pool);
      return {
        planned: known,
        scenarios: listScenarios(db, poolId),
        ...readOutlook(db, known),
        from,
      };
    });
    if (outlook === null) return nothing(problem, scenarios);
    const ahead = outlook.ahead.filter(({ committed }) => committed !== null);
    const plan = planOfPool(planned, ahead, from);
    if (plan === null) return nothing('No capacity is recorded, so there is nothing to hold use against.', scenarios);
    const partner = from ?? onlyPartner(planned);
    const start: PlanStart = { firstMonth: ahead[0]?.month ?? '', partner };
    const comparison = await this.#compare(plan, scenarios, start);
    return this.#view(
      pool,
      { ahead, partner, today: this.#session.read((db) => deliveryDay(db, context)) },
      scenarios,
      comparison,
    );
  }

  #compare(plan: Plan, scenarios: readonly CapacityScenario[], start: PlanStart): Promise<Comparison> {
    const alternatives = scenarios.map((scenario) => {
      const change = changeOf(scenario, start);
      return change === null ? [] : [change];
    });
    const questions = questionsOf(scenarios, start);
    return startSimulation(this.#deps.jobs, { plan, alternatives, questions, seed: SEED, paths: USUAL_PATHS }).result;
  }

  #view(
    pool: CapacityPool,
    { ahead, partner, today }: Basis,
    scenarios: readonly CapacityScenario[],
    { base, alternatives, together, tornado }: Comparison,
  ): PlanningView {
    const horizon = { months: ahead.map(({ month }) => month), leadP90Days: pool.leadP90Days };
    const outcomes = scenarios.map((scenario, index): ScenarioOutcome => {
      const found = alternatives[index];
      const needsPartner = scenario.kind === 'lose_partner' || scenario.kind === 'delay_partner';
      if (needsPartner && partner === null) return { scenario, outcome: null, problem: NOBODY };
      if (found === undefined || 'problem' in found) return { scenario, outcome: null, problem: found?.problem ?? '' };
      return { scenario, outcome: outcomeOf(found, horizon), problem: '' };
    });
    return {
      problem: '',
      currency: pool.monthlyCost?.currency ?? null,
      chargeCurrency: pool.terms?.shortChargeMonthly?.currency ?? null,
      base: outcomeOf(base, horizon),
      scenarios: outcomes,
      together:
        together === null ? null : outcomeOf({ ...base, answer: together, costMinor: null, needed: [] }, horizon),
      tornado: [...tornado],
      resilience: resilienceOf(pool, ahead),
      concentration: this.#session.read((db) => {
        const planned = plannedPools(db, today);
        return concentrationOf(
          listPools(db)
            .filter(({ resource, unit }) => resource === pool.resource && unit === pool.unit)
            .map((each) => ({
              pool: each,
              provider: providerName(db, each),
              ahead: readOutlook(db, planned(each)).outlook?.ahead ?? [],
            })),
          horizon.months,
        );
      }),
      basis: `${base.answer.paths} paths, seed ${SEED}, simulation version ${base.answer.engineVersion}`,
    };
  }
}

export function planningServices(session: Session, reader: PlanningReader): Handlers<AreaChannels<'planning'>> {
  const find = (id: CapacityScenarioId) => session.read((db) => required(getScenario(db, id), 'capacity_scenario', id));
  const others = (facts: ScenarioFacts, id: string) =>
    session.read((db) => listScenarios(db, facts.poolId)).filter((scenario) => scenario.id !== id);
  const check = (facts: ScenarioFacts, id: string): void => {
    session.read((db) => required(getPool(db, facts.poolId), 'capacity_pool', facts.poolId));
    const rest = others(facts, id);
    checkScenario(facts, rest);
    new FieldChecks()
      .expect(rest.length < MOST_SCENARIOS, 'name', `at most ${MOST_SCENARIOS} scenarios of one pool`)
      .done();
  };
  return {
    'planning.get': ({ poolId }, context) => reader.read(poolId, context),
    'planning.setTerms'({ poolId, rev, ...given }, context) {
      checkTerms(given);
      const pool = session.read((db) => required(getPool(db, poolId), 'capacity_pool', poolId));
      const terms = { ...given, id: pool.terms?.id ?? (context.newId() as CapacityTermsId) };
      const name = { label: `Set planning terms of pool ${pool.name}`, act: 'planning.setTerms' };
      session.step(context, name, (db) => updatePool(db, { ...pool, terms }, rev));
      return session.read((db) => required(getPool(db, poolId), 'capacity_pool', poolId));
    },
    'planning.addScenario'(facts, context) {
      check(facts, '');
      const id = context.newId() as CapacityScenarioId;
      const name = { label: `Add scenario ${facts.name}`, act: 'planning.addScenario' };
      session.step(context, name, (db) => createScenario(db, { ...facts, id }));
      return find(id);
    },
    'planning.updateScenario'({ id, rev, ...facts }, context) {
      check(facts, id);
      const name = { label: `Edit scenario ${facts.name}`, act: 'planning.updateScenario' };
      session.step(context, name, (db) => updateScenario(db, { ...find(id), ...facts }, rev));
      return find(id);
    },
    'planning.trashScenario'({ id, rev }, context) {
      const name = { label: `Move scenario ${find(id).name} to the trash`, act: 'planning.trashScenario' };
      session.step(context, name, (db) => shelveScenario(db, id, rev, 'trashed'));
      return {};
    },
  };
}

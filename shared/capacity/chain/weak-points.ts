// The chain of who needs whom, as contracts have it: a node works when it is up itself and each of its needs has enough
// members that work. Single points of failure, minimal cut sets, and how both change when demand asks for more members.
import { AppError } from '../../errors.ts';
import { compositeAvailability } from '../../sla/composite.ts';
import type { System } from '../../sla/composite-model.ts';
import type { Fraction } from '../../values/fraction.ts';

/** At least `atLeast` of the named nodes must work. */
export interface Need {
  readonly atLeast: number;
  readonly of: readonly string[];
  /** What one member can carry; with it, `atLeast` follows demand. */
  readonly memberCapacity?: number;
  /** Sets of members of unlike size, one of which must work whole; with it, `atLeast` is not read. */
  readonly oneOf?: ReadonlyArray<readonly string[]>;
}

export interface Chain {
  /** The service that is asked about. */
  readonly root: string;
  /** By node; a node that is not named needs nobody. */
  readonly needs: Readonly<Record<string, readonly Need[]>>;
}

export interface WeakPoints {
  /** Nodes whose loss alone takes the root down, without the root itself. */
  readonly singlePoints: readonly string[];
  /** Minimal cut sets of up to `MAX_ORDER` nodes without the root, by size, then by name. */
  readonly cutSets: ReadonlyArray<readonly string[]>;
  /** Of the root, exact under independence. */
  readonly availability: Fraction;
}

export const MAX_ORDER = 3;

/** Nodes of the unfolded chain, each as often as it is needed: beyond this no exact answer comes in time. */
const MAX_UNFOLDED = 1_000;

/** The chain below a node as a composite system; `path` are the nodes above it, `budget` what may still be unfolded. */
function systemOf(chain: Chain, node: string, path: readonly string[], budget = { left: MAX_UNFOLDED }): System {
  if (path.includes(node)) {
    const circle = [...path.slice(path.indexOf(node)), node].join(' → ');
    throw new AppError('CHAIN_CYCLE', `needs: the chain runs in a circle: ${circle}. Take one of these needs away.`, {
      fields: { needs: 'a chain without circles' },
    });
  }
  budget.left -= 1;
  if (budget.left < 0) throw new AppError('TOO_COMPLEX', 'needs: the chain is too entangled for an exact answer');
  const self: System = { kind: 'component', name: node };
  const needs = Object.hasOwn(chain.needs, node) ? (chain.needs[node] ?? []) : [];
  if (needs.length === 0) return self;
  const members = needs.map((need): System => {
    const below = (member: string): System => systemOf(chain, member, [...path, node], budget);
    if (need.oneOf !== undefined) {
      const sets = need.oneOf.map((set): System => ({ kind: 'group', atLeast: set.length, of: set.map(below) }));
      return { kind: 'group', atLeast: 1, of: sets };
    }
    if (need.atLeast < 1 || need.atLeast > need.of.length) {
      throw new AppError('CHAIN_NEED', `needs.${node}: expected at least 1 and at most ${need.of.length} members`, {
        fields: { [`needs.${node}`]: `from 1 to ${need.of.length} members` },
      });
    }
    return { kind: 'group', atLeast: need.atLeast, of: need.of.map(below) };
  });
  return { kind: 'group', atLeast: members.length + 1, of: [self, ...members] };
}

function namesIn(system: System): string[] {
  return system.kind === 'component' ? [system.name] : system.of.flatMap(namesIn);
}

/**
 * Weak points of a chain.
 *
 * @param availabilityOf a node's own availability, from 0 to 1
 * @throws AppError CHAIN_CYCLE naming the circle, CHAIN_NEED for a need that cannot be met, TOO_COMPLEX
 */
export function weakPoints(chain: Chain, availabilityOf: (node: string) => Fraction): WeakPoints {
  const system = systemOf(chain, chain.root, []);
  const names = new Set(namesIn(system));
  const { availability, minimalCutSets } = compositeAvailability({
    components: new Map(Array.from(names, (name) => [name, availabilityOf(name)])),
    system,
  });
  if (minimalCutSets === null) {
    throw new AppError('TOO_COMPLEX', 'needs: too entangled to list what takes the service down');
  }
  const cutSets = minimalCutSets.filter((cut) => cut.length <= MAX_ORDER && !cut.includes(chain.root));
  return { singlePoints: cutSets.filter((cut) => cut.length === 1).flat(), cutSets, availability };
}

export interface PeriodWeakness {
  /** Index of the period. */
  readonly period: number;
  /** Null when even all members together cannot carry the demand. */
  readonly weakness: WeakPoints | null;
  /** Nodes with a need that all its members together cannot carry. */
  readonly overloaded: readonly string[];
}

/** The chain at a demand: needs with a member capacity ask for as many members as carry it. */
function chainAt(chain: Chain, demandOf: (node: string) => number | null): { chain: Chain; overloaded: string[] } {
  const overloaded = new Set<string>();
  const needs = Object.entries(chain.needs).map(([node, list]) => {
    const demand = demandOf(node);
    const raised = list.map((need): Need => {
      if (need.memberCapacity === undefined || demand === null) return need;
      const asked = Math.max(1, Math.ceil(demand / need.memberCapacity));
      if (!(asked <= need.of.length)) overloaded.add(node);
      return { ...need, atLeast: Math.min(asked, need.of.length) };
    });
    return [node, raised] as const;
  });
  return { chain: { root: chain.root, needs: Object.fromEntries(needs) }, overloaded: [...overloaded] };
}

/**
 * Weak points of each period as demand rises: a need of 2 of 3 becomes 3 of 3 when two members no longer carry it.
 *
 * @param demands by node, one value a period
 * @throws AppError as `weakPoints`
 */
export function weakPointsByPeriod(
  chain: Chain,
  availabilityOf: (node: string) => Fraction,
  demands: Readonly<Record<string, readonly number[]>>,
  periods: number,
): PeriodWeakness[] {
  return Array.from({ length: periods }, (_, period) => {
    const { chain: raised, overloaded } = chainAt(chain, (node) => demands[node]?.[period] ?? null);
    return { period, overloaded, weakness: overloaded.length > 0 ? null : weakPoints(raised, availabilityOf) };
  });
}

export interface SharedCause {
  readonly cause: string;
  readonly members: readonly string[];
  /** Members left when the cause strikes, and how many are needed. */
  readonly left: number;
  readonly needed: number;
}

/**
 * Causes (a region, a fourth party) that members of one need share and whose failure leaves too few of them: their
 * availabilities must not be multiplied.
 */
export function sharedCauses(need: Need, causesOf: (member: string) => readonly string[]): SharedCause[] {
  const byCause = new Map<string, string[]>();
  for (const member of need.of) {
    for (const cause of new Set(causesOf(member))) byCause.set(cause, [...(byCause.get(cause) ?? []), member]);
  }
  return Array.from(byCause, ([cause, members]) => ({
    cause,
    members,
    left: need.of.length - members.length,
    needed: need.atLeast,
  })).filter(({ members, left, needed }) => members.length > 1 && left < needed);
}

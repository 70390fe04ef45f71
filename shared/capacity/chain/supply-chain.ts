// The chain below a service or a pool as it is recorded: its needs, the providers behind them and the places they share,
// and month by month where it breaks while demand rises.
import { AppError } from '../../errors.ts';
import { fraction } from '../../values/fraction.ts';
import { minimalCarriers, neededWord, type Carrier } from './carriers.ts';
import { refKey, type ChainRef, type NeedFacts } from './need.ts';
import { weakPoints, type Need } from './weak-points.ts';

export interface ServiceOfChain {
  readonly id: string;
  readonly name: string;
  readonly providerId: string;
}

export interface PoolOfChain {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Empty when nobody has said. */
  readonly region: string;
  /** Null for one's own. */
  readonly providerId: string | null;
  /** By month; null where nothing is recorded or forecast. Demand is the upper 80 % bound of use. */
  readonly months: ReadonlyMap<string, { readonly capacity: number | null; readonly demand: number | null }>;
}

export interface RecordedNeed {
  readonly id: string;
  readonly title: string;
  readonly facts: NeedFacts;
}

export interface ChainSource {
  readonly services: readonly ServiceOfChain[];
  readonly pools: readonly PoolOfChain[];
  /** Name by id. */
  readonly providers: ReadonlyMap<string, string>;
  readonly needs: readonly RecordedNeed[];
  readonly months: readonly string[];
}

export interface ChainPart {
  readonly key: string;
  readonly kind: 'service' | 'pool' | 'provider' | 'place';
  /** Of the record; the name for a place. */
  readonly id: string;
  readonly name: string;
}

export interface ChainNeed {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly members: readonly string[];
}

export interface ChainMonth {
  readonly month: string;
  /** Keys of parts whose loss alone takes the root down, without the root. */
  readonly singlePoints: readonly string[];
  /** Minimal cut sets of two and three parts. */
  readonly weakSets: ReadonlyArray<readonly string[]>;
  /** How many of its members each need asks for: "2 of 3". By id of the need. */
  readonly needed: Readonly<Record<string, string>>;
  /** Ids of needs that all their members together do not carry. */
  readonly tooSmall: readonly string[];
  /** Names of pools whose demand or capacity is not known, so that nothing is said of this month. */
  readonly unknown: readonly string[];
}

export interface ChainAnswer {
  readonly root: string;
  readonly parts: readonly ChainPart[];
  /** With those that follow from the records: a provider behind a pool. These have no id. */
  readonly needs: readonly ChainNeed[];
  readonly months: readonly ChainMonth[];
}

const ALWAYS = fraction(1n);

const PLACE = 'place:';

class Chain {
  readonly #source: ChainSource;
  readonly parts = new Map<string, ChainPart>();
  readonly needs: ChainNeed[] = [];
  readonly #facts = new Map<string, NeedFacts>();

  constructor(source: ChainSource, root: ChainRef) {
    this.#source = source;
    this.#add(root, []);
    this.#addPlaces();
  }

  #nameOf({ kind, id }: ChainRef): string | undefined {
    const records = kind === 'service' ? this.#source.services : this.#source.pools;
    return records.find((record) => record.id === id)?.name;
  }

  #add(ref: ChainRef, path: readonly ChainRef[]): void {
    const key = refKey(ref);
    const at = path.findIndex((above) => refKey(above) === key);
    if (at !== -1) {
      const circle = [...path.slice(at), ref].map((each) => this.#nameOf(each) ?? '').join(' → ');
      throw new AppError('CHAIN_CYCLE', `The chain runs in a circle: ${circle}. Take one of these needs away.`);
    }
    const name = this.#nameOf(ref);
    if (name === undefined || this.parts.has(key)) return;
    const own = this.#source.needs.filter(({ facts }) => refKey(facts.owner) === key);
    for (const { facts } of own) for (const member of facts.members) this.#add(member, [...path, ref]);
    this.parts.set(key, { key, kind: ref.kind, id: ref.id, name });
    for (const { id, title, facts } of own) {
      const members = facts.members.map(refKey).filter((member) => this.parts.has(member));
      this.#facts.set(id, facts);
      this.needs.push({ id, title, owner: key, members: [...new Set(members)] });
    }
    this.#addProvider(ref, key);
  }

  #addProvider({ kind, id }: ChainRef, owner: string): void {
    const records = kind === 'service' ? this.#source.services : this.#source.pools;
    const providerId = records.find((record) => record.id === id)?.providerId ?? null;
    const name = providerId === null ? undefined : this.#source.providers.get(providerId);
    if (providerId === null || name === undefined) return;
    const key = `provider:${providerId}`;
    this.parts.set(key, { key, kind: 'provider', id: providerId, name });
    this.needs.push({ id: '', title: 'Provider', owner, members: [key] });
  }

  /** A place is a part of its own where more than one pool of the chain stands in it. */
  #addPlaces(): void {
    const pools = this.#source.pools.filter(({ id, region }) => region !== '' && this.parts.has(`pool:${id}`));
    for (const [region, within] of Map.groupBy(pools, (pool) => pool.region)) {
      if (within.length < 2) continue;
      const key = `${PLACE}${region}`;
      this.parts.set(key, { key, kind: 'place', id: region, name: region });
      for (const { id } of within) this.needs.push({ id: '', title: 'Place', owner: `pool:${id}`, members: [key] });
    }
  }

  /** Members with what they carry and what is asked of them in a month; null with the names of those not known. */
  #carriers(members: readonly string[], month: string): { carriers: Carrier[]; demand: number } | string[] {
    const unknown: string[] = [];
    let demand = 0;
    const carriers = members.map((key): Carrier => {
      const pool = this.#source.pools.find(({ id }) => key === `pool:${id}`);
      const at = pool?.months.get(month);
      if (pool !== undefined && (at === undefined || at.capacity === null || at.demand === null))
        unknown.push(pool.name);
      demand += at?.demand ?? 0;
      return { key, capacity: at?.capacity ?? 0 };
    });
    return unknown.length > 0 ? unknown : { carriers, demand };
  }

  month(month: string, root: string): ChainMonth {
    const chain: Record<string, Need[]> = {};
    const needed: Record<string, string> = {};
    const [tooSmall, unknown]: [string[], string[]] = [[], []];
    const add = (owner: string, need: Need) => (chain[owner] ??= []).push(need);
    for (const { id, owner, members } of this.needs) {
      const atLeast = id === '' ? 1 : (this.#facts.get(id)?.atLeast ?? null);
      if (atLeast !== null) {
        if (id !== '') needed[id] = `${atLeast} of ${members.length}`;
        if (members.length < atLeast) tooSmall.push(id);
        else add(owner, { atLeast, of: members });
        continue;
      }
      const found = this.#carriers(members, month);
      if (Array.isArray(found)) {
        needed[id] = 'no data';
        unknown.push(...found);
        continue;
      }
      const oneOf = minimalCarriers(found.carriers, found.demand);
      needed[id] = neededWord(oneOf, members.length);
      if (oneOf.length === 0) tooSmall.push(id);
      else add(owner, { atLeast: 1, of: members, oneOf });
    }
    const none = { month, singlePoints: [], weakSets: [], needed, tooSmall, unknown: [...new Set(unknown)] };
    if (tooSmall.length > 0 || unknown.length > 0) return none;
    const { singlePoints, cutSets } = weakPoints({ root, needs: chain }, () => ALWAYS);
    return { ...none, singlePoints, weakSets: cutSets.filter(({ length }) => length > 1) };
  }
}

/**
 * The chain below `root` with its weak points in each month.
 * @throws AppError CHAIN_CYCLE with the circle by names, TOO_COMPLEX
 */
export function supplyChain(source: ChainSource, root: ChainRef): ChainAnswer {
  const chain = new Chain(source, root);
  const key = refKey(root);
  const months = source.months.map((month) => chain.month(month, key));
  return { root: key, parts: [...chain.parts.values()].toReversed(), needs: chain.needs, months };
}

/** Owners of needs that nobody else needs: where a chain begins. */
export function chainRoots({ needs }: Pick<ChainSource, 'needs'>): ChainRef[] {
  const needed = new Set(needs.flatMap(({ facts }) => facts.members.map(refKey)));
  const owners = new Map(needs.map(({ facts }) => [refKey(facts.owner), facts.owner]));
  return [...owners].filter(([key]) => !needed.has(key)).map(([, owner]) => owner);
}

// The items that a contract is read against, by scheme, in our own words. Dated: a scheme changes when its source does.
// Sources: Regulation (EU) 2022/2554 article 30; EBA/GL/2019/02 section 13; PRA SS2/21 chapters 6 to 10.

export interface ClauseItem {
  /** Within its scheme: the letter of the source, or a number of our own. */
  readonly code: string;
  readonly title: string;
}

export interface ClauseScheme {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** The state of the source that the items follow. */
  readonly asOf: string;
  /** always: for every contract. critical: where it carries a critical function. signing: before it comes into force. */
  readonly applies: 'always' | 'critical' | 'signing';
  readonly items: readonly ClauseItem[];
}

const items = (text: Readonly<Record<string, string>>): ClauseItem[] =>
  Object.entries(text).map(([code, title]) => ({ code, title }));

export const CLAUSE_SCHEMES: readonly ClauseScheme[] = [
  {
    id: 'pre-signing',
    name: 'Before signing',
    source: 'Own checklist',
    asOf: '2026-01-01',
    applies: 'signing',
    items: items({
      '1': 'The provider can deliver the volume and the peaks that are asked for',
      '2': 'Its service levels have been shown, by reference or by trial',
      '3': 'Its finances and ownership have been looked at',
      '4': 'Its security reports cover the service that is bought',
      '5': 'Places of storage and processing are allowed',
      '6': 'Its recovery times fit the functions that lean on it',
      '7': 'There is a way out, with a time and a cost',
    }),
  },
  {
    id: 'own',
    name: 'Own checklist',
    source: 'Own checklist',
    asOf: '2026-01-01',
    applies: 'always',
    items: items({
      '1': 'Governing law and place of jurisdiction, and whether credits and penalties hold there',
      '2': 'Service levels lead to credits, and repeated failure to a right to leave',
      '3': 'Escalation steps with names and time limits',
      '4': 'Change control, and who may approve a change',
      '5': 'Prices, their indexation and how they follow volume',
      '6': 'Term, renewal and notice',
      '7': 'Rights in data and in what is made',
      '8': 'Claims survive the end of the contract',
    }),
  },
  {
    id: 'dora-30-2',
    name: 'DORA article 30(2)',
    source: 'Regulation (EU) 2022/2554, article 30(2)',
    asOf: '2025-01-17',
    applies: 'always',
    items: items({
      a: 'Services are described, and whether and how parts may be subcontracted',
      b: 'Places of the services and of the data, and notice before they change',
      c: 'Availability, authenticity, integrity and confidentiality of data are protected',
      d: 'Data can be reached, recovered and returned in a usable form when the provider fails, is wound up, or the contract ends',
      e: 'Service levels are described, with their revisions',
      f: 'Help in an incident costs nothing more, or what was fixed before',
      g: 'The provider works with the authorities and those they name',
      h: 'Rights to end the contract, with the least notice',
      i: 'The provider takes part in security awareness and resilience training',
    }),
  },
  {
    id: 'dora-30-3',
    name: 'DORA article 30(3)',
    source: 'Regulation (EU) 2022/2554, article 30(3)',
    asOf: '2025-01-17',
    applies: 'critical',
    items: items({
      a: 'Full service levels with exact quantitative and qualitative targets, so that action can follow without delay',
      b: 'Notice and reporting by the provider, of whatever may harm the service',
      c: 'Contingency plans are kept and tested; security measures fit',
      d: 'The provider takes part in threat-led penetration tests',
      e: 'The right to monitor without limits: access, inspection, audit, copies, and other assurance where others are affected',
      f: 'A way out with an adequate transition period in which the service goes on',
    }),
  },
  {
    id: 'eba',
    name: 'EBA outsourcing guidelines',
    source: 'EBA/GL/2019/02, section 13',
    asOf: '2019-09-30',
    applies: 'critical',
    items: items({
      '1': 'Function, start, end and notice of both sides',
      '2': 'Law that governs',
      '3': 'Financial duties of both sides',
      '4': 'Whether a further party may be brought in, and on which terms',
      '5': 'Places of the function and of data, and notice before a change',
      '6': 'Accessibility, availability, integrity, privacy and safety of data',
      '7': 'Performance is monitored against agreed levels; reports are owed',
      '8': 'Insurance against named risks, where it is asked for',
      '9': 'Contingency plans are made and tested',
      '10': 'Data can be reached when the provider fails or ends its business',
      '11': 'Access, information and audit for us and for the authorities',
      '12': 'Rights to end, and help with the transfer',
    }),
  },
  {
    id: 'pra',
    name: 'PRA outsourcing expectations',
    source: 'PRA SS2/21',
    asOf: '2022-03-31',
    applies: 'critical',
    items: items({
      '1': 'Subcontracting that matters can be objected to',
      '2': 'Data security, classed by what they are',
      '3': 'Access, audit and information, pooled where that is enough',
      '4': 'Business continuity measured by the impact tolerance of the service',
      '5': 'A planned and a stressed way out',
      '6': 'The provider says at once what affects the service',
    }),
  },
  {
    id: 'capacity',
    name: 'Capacity practices',
    source: 'Own checklist, practices C2',
    asOf: '2026-01-01',
    applies: 'always',
    items: items({
      '1': 'Liability when committed capacity is not delivered',
      '2': 'End of the contract sets days for moving data and load',
      '3': 'The right to audit what the partner reports on capacity and performance',
      '4': 'A path for settling who gets capacity in a surge',
      '5': 'Prices follow use and do not punish headroom',
      '6': 'Places of the infrastructure stay lawful across borders',
    }),
  },
  {
    id: 'slm',
    name: 'Service level practices',
    source: 'Own checklist, practices S2',
    asOf: '2026-01-01',
    applies: 'always',
    items: items({
      '1': 'Each service level leads to a duty, a penalty or a way out',
      '2': 'Internal agreements are no weaker than what they carry',
      '3': 'Each service level has an owner on both sides',
      '4': 'Source and method of each figure are agreed',
      '5': 'Differences between jurisdictions are handled: caps on penalties, mandatory law',
    }),
  },
];

/** Key of an item as clauses keep it. @example itemKey('dora-30-2', 'a') === 'dora-30-2/a' */
export const itemKey = (schemeId: string, code: string): string => `${schemeId}/${code}`;

const KEYS: ReadonlySet<string> = new Set(
  CLAUSE_SCHEMES.flatMap((scheme) => scheme.items.map(({ code }) => itemKey(scheme.id, code))),
);

export const isClauseItem = (key: string): boolean => KEYS.has(key);

// Practices of measuring: what keeps a service level honest besides its terms. One record with a kind; the kind decides which
// facts it holds and what it is about.
import { z } from 'zod';
import { CivilDateText, CountryCode, Label, MonthText, Note, OptionalLabel, PercentText, Stamps } from '../fields.ts';
import { BusinessCalendarId, PracticeId, RecordId } from '../ids.ts';

const Minutes = z.int().min(1).max(525_600).nullable();

/** One word of the provider, our own level for it, and how fast it has to go; null where nothing was agreed. */
export const SeverityRow = z.strictObject({
  theirs: Label,
  ours: Label,
  detectMin: Minutes,
  acknowledgeMin: Minutes,
  restoreMin: Minutes,
});
export type SeverityRow = z.infer<typeof SeverityRow>;

export const SyntheticCheck = z.strictObject({
  name: Label,
  /** Where it runs: "Frankfurt". */
  place: Label,
  everyMin: z.int().min(1).max(10_080),
  /** The day of its last result; null: none yet. */
  lastOn: CivilDateText.nullable(),
});

export const DataPlace = z.strictObject({
  what: Label,
  country: CountryCode,
  /** Share of the data there; null where nobody measured it. */
  sharePct: PercentText.nullable(),
  checkedOn: CivilDateText.nullable(),
});

/** Of one audit: quarterly for half a century. */
export const MOST_AUDIT_RUNS = 200;

export const AuditRun = z.strictObject({
  on: CivilDateText,
  by: OptionalLabel,
  months: z.int().nonnegative(),
  findings: z.array(z.strictObject({ month: MonthText, text: Label })).max(500),
});
export type AuditRun = z.infer<typeof AuditRun>;

export const ENFORCEABILITY = ['yes', 'limited', 'no'] as const;
export const STEP_PARTIES = ['ours', 'theirs'] as const;

export const PRACTICE_FACTS = {
  /** About a provider: its severity words beside our levels, on a calendar (null: around the clock). */
  severity: z.strictObject({
    calendarId: BusinessCalendarId.nullable(),
    rows: z.array(SeverityRow).min(1, 'at least one level').max(30),
  }),
  /** About a service: a journey of its users and the checks that walk it. */
  journey: z.strictObject({ isCritical: z.boolean(), checks: z.array(SyntheticCheck).max(50) }),
  /** About a service: the countries its data may be in, and where they are. */
  residency: z.strictObject({
    allowed: z.array(CountryCode).min(1, 'at least one country').max(60),
    places: z.array(DataPlace).max(100),
  }),
  /** About a service level: from which share of its allowance on somebody is told, and in which words. */
  risk_rule: z.strictObject({ usedPct: PercentText, tell: Label, template: Note }),
  /** About a service level: how often the provider's figures are held against ours, and what that found. */
  audit: z.strictObject({
    everyMonths: z.int().min(1).max(36),
    firstOn: CivilDateText,
    runs: z.array(AuditRun).max(MOST_AUDIT_RUNS),
  }),
  /** About a law: which share of a fee a penalty may reach under it. */
  penalty_cap: z.strictObject({
    country: CountryCode,
    capPct: PercentText.nullable(),
    enforceable: z.enum(ENFORCEABILITY),
    source: Label,
  }),
  /** About a service: how its core is kept while it is degraded, and by which weight that time counts. */
  playbook: z.strictObject({
    trigger: Label,
    weightPct: PercentText,
    exercisedOn: CivilDateText.nullable(),
    steps: z.array(z.strictObject({ party: z.enum(STEP_PARTIES), text: Label })).max(60),
  }),
} as const;

export const PRACTICE_KINDS = [
  'severity',
  'journey',
  'residency',
  'risk_rule',
  'audit',
  'penalty_cap',
  'playbook',
] as const;
export type PracticeKind = (typeof PRACTICE_KINDS)[number];
export type FactsOf<Kind extends PracticeKind> = z.infer<(typeof PRACTICE_FACTS)[Kind]>;

/** What a practice of each kind is about; null: about nothing but its facts. */
export const PRACTICE_SUBJECTS: Readonly<Record<PracticeKind, 'provider' | 'service' | 'sla' | null>> = {
  severity: 'provider',
  journey: 'service',
  residency: 'service',
  risk_rule: 'sla',
  audit: 'sla',
  penalty_cap: null,
  playbook: 'service',
};

const Common = { title: Label, subjectId: RecordId.nullable(), note: Note };
const content = <Kind extends PracticeKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...Common, facts: PRACTICE_FACTS[kind] });

const record = <Kind extends PracticeKind>(kind: Kind) => content(kind).extend({ id: PracticeId, ...Stamps });

/** What a person says of a practice. */
export const PracticeContent = z.discriminatedUnion('kind', [
  content('severity'),
  content('journey'),
  content('residency'),
  content('risk_rule'),
  content('audit'),
  content('penalty_cap'),
  content('playbook'),
]);
export type PracticeContent = z.infer<typeof PracticeContent>;

export const Practice = z.discriminatedUnion('kind', [
  record('severity'),
  record('journey'),
  record('residency'),
  record('risk_rule'),
  record('audit'),
  record('penalty_cap'),
  record('playbook'),
]);
export type Practice = z.infer<typeof Practice>;
export type PracticeOf<Kind extends PracticeKind> = Extract<Practice, { kind: Kind }>;

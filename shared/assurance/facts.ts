// What each kind of assurance record holds: reports and tests of a provider, who may reach what, handover, and the edges of a
// service. One schema a kind; no kind knows another.
import { z } from 'zod';
import { CivilDateText, CountryCode, Label, Money, Note, OptionalLabel } from '../fields.ts';
import { ServiceId } from '../ids.ts';

const Day = CivilDateText.nullable();
const Months = z.int('a whole number of months').min(1, 'at least one month').max(120, 'at most 120 months');
const Days = z.int('a whole number of days').min(0).max(3_650);
const MinutesLimit = z.int().min(1).max(525_600).nullable();
const Level = z.int('a level from 0 to 5').min(0, 'a level from 0 to 5').max(5, 'a level from 0 to 5');
const rows = <Row extends z.ZodType>(row: Row, most = 300) => z.array(row).max(most, `at most ${most} rows`);

export const REPORT_TYPES = [
  'soc1_type1',
  'soc1_type2',
  'soc2_type1',
  'soc2_type2',
  'isae3402_type2',
  'c5_type2',
  'iso27001',
  'other',
] as const;
export const OPINIONS = ['unqualified', 'qualified', 'adverse', 'disclaimer', 'none'] as const;
export const SUBSERVICE_METHODS = ['none', 'inclusive', 'carve_out'] as const;
export const SCOPE_MATCHES = ['whole', 'part', 'outside'] as const;
export const CONTROL_STATES = ['open', 'in_place', 'not_needed'] as const;
export const FINDING_LEVELS = ['critical', 'high', 'medium', 'low'] as const;
export const DATA_CLASSES = ['public', 'internal', 'confidential', 'restricted'] as const;
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export const KEY_CUSTODIES = ['provider', 'provider_module', 'client', 'third_party', 'none'] as const;
export const COVERS = ['covered', 'missing', 'not_needed'] as const;
export const PARTIES = ['ours', 'theirs'] as const;
export const SOURCING_DECISIONS = ['open', 'outsource', 'keep', 'partner'] as const;
export const CHANGE_ROLES = ['none', 'propose', 'review', 'approve'] as const;
export const SHADOW_DECISIONS = ['open', 'formalise', 'watch', 'retire'] as const;

export const ASSURANCE_FACTS = {
  // Reports and tests
  audit_report: z.strictObject({
    report: z.enum(REPORT_TYPES),
    auditor: Label,
    opinion: z.enum(OPINIONS),
    /** The first and last day that the report speaks of; a report about one day has both the same. */
    periodFrom: CivilDateText,
    periodTo: CivilDateText,
    /** The last day a bridge letter stands for; null without one. */
    bridgeTo: Day,
    subservice: z.enum(SUBSERVICE_METHODS),
    receivedOn: Day,
    reviewedOn: Day,
    reviewedBy: OptionalLabel,
    services: rows(z.strictObject({ serviceId: ServiceId, match: z.enum(SCOPE_MATCHES) }), 60),
    exceptions: rows(z.strictObject({ text: Label, response: OptionalLabel, isClosed: z.boolean() })),
    /** Controls that the report expects of us. */
    controls: rows(z.strictObject({ text: Label, owner: OptionalLabel, state: z.enum(CONTROL_STATES) })),
  }),
  pen_test: z.strictObject({
    system: Label,
    tester: Label,
    scope: Note,
    testedOn: CivilDateText,
    nextOn: Day,
    findings: rows(z.strictObject({ text: Label, level: z.enum(FINDING_LEVELS), fixedOn: Day, retestedOn: Day })),
  }),
  certificate: z.strictObject({
    scheme: Label,
    number: OptionalLabel,
    issuer: Label,
    scope: OptionalLabel,
    validFrom: CivilDateText,
    validTo: CivilDateText,
  }),
  /** An audit of ours under the audit right of a contract. */
  own_audit: z.strictObject({
    heldOn: CivilDateText,
    scope: Label,
    auditor: Label,
    nextOn: Day,
    findings: rows(z.strictObject({ text: Label, response: OptionalLabel, closedOn: Day })),
  }),
  // Access and data
  access: z.strictObject({
    system: Label,
    role: Label,
    scope: Label,
    holders: OptionalLabel,
    isPrivileged: z.boolean(),
    /** The day somebody attested that the account runs through privileged-access management. */
    pamOn: Day,
    grantedOn: Day,
    everyMonths: Months,
    reviewedOn: Day,
    revokedOn: Day,
    /** How it is known that the access is gone. */
    revokedProof: OptionalLabel,
  }),
  data_protection: z.strictObject({
    isCritical: z.boolean(),
    atRest: z.enum(YES_NO_UNKNOWN),
    inTransit: z.enum(YES_NO_UNKNOWN),
    method: OptionalLabel,
    keys: z.enum(KEY_CUSTODIES),
    attestedOn: Day,
    classes: rows(z.strictObject({ what: Label, dataClass: z.enum(DATA_CLASSES), who: Label }), 100),
  }),
  baseline: z.strictObject({
    version: Label,
    agreedOn: CivilDateText,
    everyMonths: Months,
    attestedOn: Day,
    attestedBy: OptionalLabel,
    drift: rows(z.strictObject({ item: Label, agreed: Label, found: Label, resolvedOn: Day })),
  }),
  /** A duty to patch and the patches held against it. */
  patching: z.strictObject({
    criticalDays: Days,
    otherDays: Days,
    source: Label,
    patches: rows(
      z.strictObject({ ref: Label, isCritical: z.boolean(), releasedOn: CivilDateText, appliedOn: Day }),
      2_000,
    ),
  }),
  /** In which countries sources of data and evidence about a service may lie. */
  country_rule: z.strictObject({
    allowed: z.array(CountryCode).min(1, 'at least one country').max(60),
    places: rows(z.strictObject({ what: Label, country: CountryCode, checkedOn: Day }), 200),
  }),
  // Handover and running
  runbook: z.strictObject({
    version: Label,
    place: OptionalLabel,
    failover: z.enum(COVERS),
    backup: z.enum(COVERS),
    scaling: z.enum(COVERS),
    everyMonths: Months,
    reviewedOn: Day,
    exercisedOn: Day,
  }),
  incident_playbook: z.strictObject({
    trigger: Label,
    everyMonths: Months,
    exercisedOn: Day,
    steps: rows(z.strictObject({ party: z.enum(PARTIES), text: Label, withinMin: MinutesLimit }), 60),
  }),
  handover: z.strictObject({
    /** The day from which the provider is fully responsible; null while it is not set. */
    liveOn: Day,
    /** What the walk through the estate found: custom settings, hidden dependencies. */
    findings: rows(z.strictObject({ text: Label, recordedIn: OptionalLabel, resolvedOn: Day })),
    items: rows(z.strictObject({ item: Label, version: Label, acceptedBy: OptionalLabel, acceptedOn: Day })),
    sessions: rows(z.strictObject({ topic: Label, heldOn: Day, signedOffBy: OptionalLabel }), 100),
  }),
  knowledge: z.strictObject({
    place: OptionalLabel,
    changedBy: Label,
    changedOn: CivilDateText,
    reviewer: OptionalLabel,
    approvedOn: Day,
    everyMonths: Months,
  }),
  // Scope and roles
  sourcing: z.strictObject({
    decision: z.enum(SOURCING_DECISIONS),
    costPerYear: Money.nullable(),
    benefit: Label,
    reasons: Note,
    decidedOn: Day,
    approvedBy: OptionalLabel,
    capabilities: rows(z.strictObject({ what: Label, needed: Level, present: Level }), 60),
  }),
  boundary: z.strictObject({
    sides: rows(z.strictObject({ what: Label, isInside: z.boolean(), owner: OptionalLabel }), 100),
  }),
  escalation_path: z.strictObject({
    trigger: Label,
    steps: rows(z.strictObject({ domain: Label, contact: OptionalLabel, withinMin: MinutesLimit }), 40),
  }),
  change_roles: z.strictObject({
    board: Label,
    kinds: rows(z.strictObject({ change: Label, theirs: z.enum(CHANGE_ROLES), ours: z.enum(CHANGE_ROLES) }), 40),
  }),
  cmdb_rule: z.strictObject({
    owner: Label,
    rule: Label,
    withinDays: Days,
    everyMonths: Months,
    checkedOn: Day,
  }),
  shadow_it: z.strictObject({
    system: Label,
    foundOn: CivilDateText,
    users: OptionalLabel,
    decision: z.enum(SHADOW_DECISIONS),
    followUpOn: Day,
    doneOn: Day,
  }),
  doc_standard: z.strictObject({
    standard: Label,
    everyMonths: Months,
    checkedOn: Day,
    points: rows(z.strictObject({ point: Label, isMet: z.boolean() }), 100),
  }),
} as const;

export type AssuranceKind = keyof typeof ASSURANCE_FACTS;
export type FactsOf<Kind extends AssuranceKind> = z.infer<(typeof ASSURANCE_FACTS)[Kind]>;

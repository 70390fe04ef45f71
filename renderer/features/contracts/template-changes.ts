// What public terms would set in a form, told before anything is set.
import { formatPercent } from '#renderer/format/numbers.ts';
import type { TermsTemplate } from '#shared/sla/templates/model.ts';
import { originWords } from '#shared/sla/templates/templates.ts';
import { NEW_BAND, type TypedSchedule } from './schedule-form.ts';
import type { TypedVersion } from './version-form.ts';
import { lengthWords } from './version-words.ts';
import { DENOMINATOR_CHOICES, granularityWord, WINDOW_CHOICES } from './words.ts';

export interface TermChange {
  readonly name: string;
  readonly now: string;
  readonly next: string;
}

export interface Applied<Form> {
  readonly values: Form;
  /** Only what differs. */
  readonly changes: readonly TermChange[];
}

const pct = (value: string | null): string => (value === null ? 'Empty' : formatPercent(value));
const seconds = (value: number | null): string => (value === null ? 'Empty' : lengthWords(value));
const text = (value: string): string => (value === '' ? 'Empty' : value);
const choice = (choices: ReadonlyArray<{ readonly value: string; readonly label: string }>, value: string | null) =>
  choices.find((one) => one.value === value)?.label ?? 'Empty';

const differing = (rows: readonly TermChange[]): TermChange[] => rows.filter(({ now, next }) => now !== next);

/** The form of a target with public terms in it: what they do not say stays as it was. */
export function targetWith<Form extends TypedVersion>(
  form: Form,
  template: TermsTemplate,
  checkedOn: string | null,
): Applied<Form> {
  const { target, window, method } = template;
  const origin = originWords(template, checkedOn);
  const note = form.note === '' ? origin : `${form.note}\n${origin}`;
  const basis = {
    ...form.basis,
    window: window ?? form.basis.window,
    method: method === '' ? form.basis.method : method,
  };
  const values = { ...form, ...target, basis, note };
  const row = (name: string, words: (of: TypedVersion) => string): TermChange => ({
    name,
    now: words(form),
    next: words(values),
  });
  const changes = differing([
    row('Availability target', ({ targetPct }) => pct(targetPct)),
    row('Shortest outage that counts', ({ minConsecutiveSec }) => seconds(minConsecutiveSec)),
    row('Outages are counted', ({ granularity }) => (granularity === null ? 'Empty' : granularityWord(granularity))),
    row('Maintenance announced at least', ({ maintenanceNoticeSec }) => seconds(maintenanceNoticeSec)),
    row('Availability is', ({ maintenanceDenominator }) => choice(DENOMINATOR_CHOICES, maintenanceDenominator)),
    row('Judged over a', ({ basis: of }) => choice(WINDOW_CHOICES, of.window.kind)),
    row('How it is worked out', ({ basis: of }) => text(of.method)),
    row('Note', (of) => text(of.note)),
  ]);
  return { values, changes };
}

const windowText = ({ claimWindow }: TypedSchedule): string =>
  claimWindow === null ? 'Empty' : `${claimWindow.amount} ${claimWindow.unit.replace('_', ' ')}`;

const bandsText = ({ bands }: TypedSchedule): string => {
  const typed = bands.filter((band) => JSON.stringify(band) !== JSON.stringify(NEW_BAND)).length;
  return typed === 0 ? 'Empty' : `${typed} ${typed === 1 ? 'band' : 'bands'}`;
};

/** The form of a credit table with public terms in it. The fee and the first day are the contract's own. */
export function scheduleWith(
  form: TypedSchedule,
  template: TermsTemplate,
  checkedOn: string | null,
): Applied<TypedSchedule> {
  const { provider, service, textDated } = template;
  const checked = checkedOn === null ? 'not checked yet' : `checked on ${checkedOn}`;
  const origin = `Public terms: ${provider}, ${service}${textDated === null ? '' : `, ${textDated}`}, ${checked}`;
  const values: TypedSchedule = {
    ...form,
    bands: template.bands ?? form.bands,
    capPct: template.capPct ?? form.capPct,
    claimWindow: template.claimWindow ?? form.claimWindow,
    clause: form.clause === '' ? origin : form.clause,
  };
  const bands: TermChange = {
    name: 'Bands',
    now: bandsText(form),
    next: template.bands === null ? 'Not known: nothing is set' : `${bandsText(values)}, as below`,
  };
  const changes = differing([
    { name: 'Cap in a month', now: pct(form.capPct), next: pct(values.capPct) },
    { name: 'To be claimed within', now: windowText(form), next: windowText(values) },
    { name: 'Clause', now: text(form.clause), next: text(values.clause) },
  ]);
  return { values, changes: [bands, ...changes] };
}

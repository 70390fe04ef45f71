// Sample data: practices of measuring over the sample's services. A journey with a gap, data outside their countries, a rule
// that is quiet, an audit that is due, a cap that a credit table breaks.
import type { ProviderId, ServiceId, SlaId } from '#shared/ids.ts';
import type { PracticeContent } from '#shared/practices/model.ts';
import type { SampleCall } from './build.ts';

const level = (theirs: string, ours: string, detectMin: number, acknowledgeMin: number, restoreMin: number) => ({
  theirs,
  ours,
  detectMin,
  acknowledgeMin,
  restoreMin,
});

/** What a practice is about, by its name in the sample. */
type SamplePractice = PracticeContent & { readonly about: string };

const PRACTICES: readonly SamplePractice[] = [
  {
    kind: 'severity',
    about: 'cloud',
    title: 'Severity of the cloud provider',
    subjectId: null,
    note: 'Agreed on 12 January 2026.',
    facts: {
      calendarId: null,
      rows: [level('Sev 1', 'P1', 5, 15, 240), level('Sev 2', 'P2', 10, 30, 480), level('Sev 3', 'P3', 30, 120, 2_880)],
    },
  },
  {
    kind: 'journey',
    about: 'Service desk portal',
    title: 'Sign in and open a ticket',
    subjectId: null,
    note: '',
    facts: {
      isCritical: true,
      checks: [
        { name: 'Browser run', place: 'Frankfurt', everyMin: 5, lastOn: '2026-10-05' },
        { name: 'Browser run', place: 'Pune', everyMin: 5, lastOn: '2026-10-04' },
      ],
    },
  },
  {
    kind: 'journey',
    about: 'Compute, us-east',
    title: 'File a claim with photographs',
    subjectId: null,
    note: '',
    facts: {
      isCritical: true,
      checks: [{ name: 'Upload of 5 MB', place: 'Frankfurt', everyMin: 15, lastOn: '2026-10-05' }],
    },
  },
  {
    kind: 'journey',
    about: 'Compute, us-east',
    title: 'Nightly settlement',
    subjectId: null,
    note: 'No check yet; asked for on 2 October.',
    facts: { isCritical: true, checks: [] },
  },
  {
    kind: 'residency',
    about: 'Compute, us-east',
    title: 'Claims data',
    subjectId: null,
    note: '',
    facts: {
      allowed: ['US', 'IE'],
      places: [
        { what: 'Databases', country: 'US', sharePct: '92.5', checkedOn: '2026-09-01' },
        { what: 'Copies for support', country: 'IN', sharePct: '7.5', checkedOn: '2026-09-01' },
      ],
    },
  },
  {
    kind: 'risk_rule',
    about: 'Compute availability',
    title: 'Three quarters of the allowance',
    subjectId: null,
    note: '',
    facts: {
      usedPct: '75',
      tell: 'Tomas Lindqvist',
      template: '{tell}: {sla} of {provider} has used {used} of its allowance for {month}. {left} is left.',
    },
  },
  {
    kind: 'audit',
    about: 'Portal availability',
    title: 'Figures of the service desk',
    subjectId: null,
    note: 'Their monthly report against our probes.',
    facts: { everyMonths: 3, firstOn: '2026-10-01', runs: [] },
  },
  {
    kind: 'playbook',
    about: 'Compute, us-east',
    title: 'Name resolution slow',
    subjectId: null,
    note: '',
    facts: {
      trigger: 'Answers above 2 s for 5 minutes',
      weightPct: '30',
      exercisedOn: '2026-03-18',
      steps: [
        { party: 'theirs', text: 'Move queries to the second resolver' },
        { party: 'ours', text: 'Switch the claims platform to its local cache' },
        { party: 'ours', text: 'Stop reports that are not needed the same day' },
      ],
    },
  },
  {
    kind: 'penalty_cap',
    about: '',
    title: 'Fixed damages in Germany',
    subjectId: null,
    note: 'An example to be replaced by what your counsel says.',
    facts: { country: 'DE', capPct: '20', enforceable: 'limited', source: 'Counsel of the sample, 3 March 2026' },
  },
];

/** Minutes after its start at which an incident was detected and acknowledged. */
const COURSES: Readonly<Record<string, readonly [detected: number, acknowledged: number]>> = {
  'ALC-1224': [3, 11],
  'ALC-1291': [8, 26],
  'ALC-1310': [6, 22],
  'ALC-1337': [9, 41],
};

async function addCourses(call: SampleCall, serviceId: ServiceId): Promise<void> {
  for (const { id, rev, externalId, startAt } of await call('incidents.list', { serviceId, from: null, to: null })) {
    const course = COURSES[externalId];
    if (course === undefined) continue;
    const events = (['detected', 'acknowledged'] as const).map((kind, index) => ({
      id: `${id}-${kind}`,
      kind,
      at: startAt + (course[index] ?? 0) * 60,
      source: kind === 'detected' ? 'Own monitoring' : 'Ticket of the provider',
      agreed: false,
      text: '',
    }));
    await call('timeline.save', { incidentId: id, rev, events, messages: [], shares: [] });
  }
}

export async function addPractices(
  call: SampleCall,
  providers: ReadonlyMap<string, ProviderId>,
  services: ReadonlyMap<string, ServiceId>,
  slas: ReadonlyMap<string, SlaId>,
): Promise<void> {
  for (const { about, ...content } of PRACTICES) {
    const subjectId = providers.get(about) ?? services.get(about) ?? slas.get(about) ?? null;
    await call('practices.create', { content: { ...content, subjectId } });
  }
  const compute = services.get('Compute, us-east');
  if (compute !== undefined) await addCourses(call, compute);
}

// Sample data: what providers, and we ourselves, said will change over the months ahead.
import type { RoadmapFacts } from '#shared/capacity/roadmap/model.ts';
import type { ProviderId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';
import type { SampleProvider } from './registry.ts';

type Said = Omit<RoadmapFacts, 'providerId'> & {
  readonly title: string;
  readonly provider: SampleProvider['key'] | null;
};

const SAID: readonly Said[] = [
  {
    provider: 'datacentre',
    title: 'Hall 3 opens with 600 kW',
    on: '2027-09-01',
    change: 'capacity',
    source: 'Roadmap session of 14 September 2026',
    note: 'Racks can be reserved from March 2027 on.',
  },
  {
    provider: 'telecom',
    title: 'Old multiplexers are switched off',
    on: '2027-04-30',
    change: 'retirement',
    source: 'Letter of 3 August 2026',
    note: '',
  },
  {
    provider: 'cloud',
    title: 'List prices rise by 4 %',
    on: '2027-01-01',
    change: 'price',
    source: 'Notice of the account manager',
    note: '',
  },
  {
    provider: null,
    title: 'Second feed of our own room',
    on: '2028-02-15',
    change: 'feature',
    source: 'Building programme',
    note: '',
  },
];

/** Enters the items through their service. */
export async function addRoadmap(
  call: SampleCall,
  providers: ReadonlyMap<SampleProvider['key'], ProviderId>,
): Promise<void> {
  for (const { provider, title, ...facts } of SAID) {
    const providerId = provider === null ? null : (providers.get(provider) ?? null);
    await call('roadmap.add', { title, facts: { ...facts, providerId } });
  }
}

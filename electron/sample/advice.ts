// Sample data: advice that waits for a person. Hall 2 grows past 85 % of its power, and two other places have room.
import type { SampleCall } from './build.ts';

const POWER = { resource: 'Power', unit: 'kW' } as const;

/** Asks for it through its service. */
export async function addAdvice(call: SampleCall): Promise<void> {
  await call('advice.ask', { question: { kind: 'rebalance', ...POWER, thresholdPct: 85, keepsRegion: false } });
  await call('advice.ask', {
    question: { kind: 'placement', ...POWER, amount: '24', regions: ['Frankfurt', 'Munich'] },
  });
}

// Sample data: claims in every stage. One is paid short, one waits, one is a draft, one was waived; others nobody has claimed.
import type { SlaId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';

type Stage = 'draft' | 'submitted' | 'applied' | 'waived';

const CLAIMS: ReadonlyArray<readonly [sla: string, month: string, stage: Stage]> = [
  ['Path availability', '2026-02', 'applied'],
  ['Compute availability', '2026-07', 'submitted'],
  ['Path availability', '2026-07', 'draft'],
  ['Portal availability', '2026-08', 'waived'],
];

/** Enters the claims through their services. */
export async function addClaims(call: SampleCall, slas: ReadonlyMap<string, SlaId>): Promise<void> {
  for (const [sla, month, stage] of CLAIMS) {
    const slaId = slas.get(sla);
    if (slaId === undefined) continue;
    const { id, claimed } = await call('claims.draft', { slaId, month });
    if (stage === 'waived') {
      await call('claims.waive', {
        id,
        rev: 1,
        note: 'Given up in the review of 3 September 2026 for two weeks of free night shifts.',
      });
    }
    if (stage === 'submitted' || stage === 'applied') {
      const on = stage === 'applied' ? '2026-03-10' : '2026-08-14';
      await call('claims.submit', { id, rev: 1, on, ref: stage === 'applied' ? 'FT-CR-77' : 'ALC-B-2093', late: '' });
    }
    if (stage === 'applied') {
      await call('claims.approve', { id, rev: 2, on: '2026-03-24', amount: claimed });
      const short = { ...claimed, minor: String((BigInt(claimed.minor) * 9n) / 10n) };
      await call('claims.apply', { id, rev: 3, on: '2026-04-30', amount: short, invoiceRef: 'FT-2026-04-118' });
    }
  }
}

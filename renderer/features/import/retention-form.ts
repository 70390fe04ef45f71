// How long begun imports wait, as a form holds it: one source a line. Pure.
import { StagingRetention } from '#shared/imports/retention.ts';

export interface RetentionValues {
  readonly days: number;
  /** One a line: source = days. */
  readonly sources: string;
}

export function retentionFormOf({ days, sources }: StagingRetention): RetentionValues {
  return { days, sources: sources.map((entry) => `${entry.source} = ${entry.days}`).join('\n') };
}

/** Null when a line cannot be read. A source may hold an equals sign: the last one counts. */
export function retentionOf({ days, sources }: RetentionValues): StagingRetention | null {
  const lines = sources.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.map((line) => {
    const match = /^(.+)=\s*(\d{1,4})\s*(?:days?)?\s*$/.exec(line);
    return { source: match?.[1]?.trim() ?? '', days: Number(match?.[2] ?? 0) };
  });
  const parsed = StagingRetention.safeParse({ days, sources: entries });
  return parsed.success ? parsed.data : null;
}

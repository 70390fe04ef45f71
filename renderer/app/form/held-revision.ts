// The revision a person was looking at when the form opened. A newer one is taken only when they say so.
import { useState } from 'react';

export interface HeldRevision {
  readonly current: () => number;
  readonly take: (rev: number) => void;
}

export function useHeldRevision(rev: number): HeldRevision {
  const [held] = useState((): HeldRevision => {
    let now = rev;
    return {
      current: () => now,
      take: (newer) => {
        now = newer;
      },
    };
  });
  return held;
}

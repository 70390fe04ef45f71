// The colours of charts, read from the tokens as the theme resolves them.
import { useMemo, useSyncExternalStore } from 'react';
import type { DowntimePalette } from '#shared/charts/downtime-chart.ts';

export type ChartPalette = DowntimePalette;

const TOKENS = {
  ink: '--text',
  text: '--text-2',
  hairline: '--border',
  met: '--chart-met',
  risk: '--chart-risk',
  breached: '--chart-breached',
  plain: '--border-strong',
} as const;

/** A token may hold light-dark(): only a used colour says which one it is. */
function resolveColours(): string {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return JSON.stringify(Object.fromEntries(colours));
}

const listen = (onChange: () => void): (() => void) => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(onChange);
  dark.addEventListener('change', onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', onChange);
    observer.disconnect();
  };
};

export function usePalette(): ChartPalette {
  const colours = useSyncExternalStore(listen, resolveColours);
  return useMemo(
    () => ({
      // Written by resolveColours from the very names of TOKENS.
      ...(JSON.parse(colours) as Record<keyof typeof TOKENS, string>),
      fontFamily: 'Inter',
      hatch: 'rgba(255, 255, 255, 0.45)',
    }),
    [colours],
  );
}

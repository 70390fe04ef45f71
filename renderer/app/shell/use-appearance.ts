// Theme, density and side bar of this installation, put on the document; the system decides until a person does.
import { useEffect } from 'react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { Preferences } from '#shared/ipc/shell.ts';

const DEFAULTS: Preferences = {
  theme: 'system',
  density: 'default',
  sidebarCollapsed: false,
  keys: {},
  singleLetters: true,
};

export function useAppearance(): { preferences: Preferences; change: (part: Partial<Preferences>) => void } {
  const query = useQueryChannel('shell.preferences', {});
  const { mutate } = useMutationChannel('shell.setPreferences');
  const preferences = query.data ?? DEFAULTS;
  const { theme, density } = preferences;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    dataset['density'] = density;
  }, [theme, density]);
  const change = (part: Partial<Preferences>): void => {
    mutate(part, {
      onSuccess: () => {
        void query.refetch();
      },
    });
  };
  return { preferences, change };
}

/** The theme that is on screen now. */
export function shownTheme(theme: Preferences['theme']): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

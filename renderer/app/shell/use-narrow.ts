// Whether the window is narrower than 900 css px, as it is at 200 % zoom: then the side bar shows icons only.
import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 900px)');

const listen = (onChange: () => void): (() => void) => {
  narrow.addEventListener('change', onChange);
  return () => {
    narrow.removeEventListener('change', onChange);
  };
};

export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches);

// Which key to show where the built-in key of a command is named. The shell provides it from the settings; parts only read it.
import { createContext, useContext } from 'react';

/** The key that holds now for a built-in one; undefined when it was taken away. */
export type ShownKeys = (builtIn: string) => string | undefined;

const ShownKeysContext = createContext<ShownKeys>((builtIn) => builtIn);

export const ShownKeysProvider = ShownKeysContext.Provider;

export const useShownKeys = (): ShownKeys => useContext(ShownKeysContext);

export function useShownKey(builtIn: string | undefined): string | undefined {
  const shown = useShownKeys();
  return builtIn === undefined ? undefined : shown(builtIn);
}

// The menu bar, from the one list of commands. The page owns the keys; the menu shows them and sends the command's id.
import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '#shared/commands.ts';

const MENUS: ReadonlyArray<readonly [label: string, groups: readonly Command['group'][]]> = [
  ['File', ['File']],
  ['Edit', ['Edit']],
  ['View', ['View']],
  ['Go', ['Go']],
  ['Record', ['Record']],
];

/** What the system offers beside our commands; on macOS copy and paste work only with such items. */
const SYSTEM_ITEMS: Readonly<Record<string, readonly MenuItemConstructorOptions[]>> = {
  File: [{ role: 'quit' }],
  Edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
};

const KEY_NAMES: Readonly<Record<string, string>> = { Mod: 'CommandOrControl', ArrowLeft: 'Left', ArrowRight: 'Right' };

/** Electron's spelling of a key, or undefined for two keys in a row and for single characters, which it cannot show. */
export function accelerator(keys: readonly string[]): string | undefined {
  const single = keys.find((key) => !key.includes(' ') && key.length > 1);
  return single
    ?.split('+')
    .map((part) => KEY_NAMES[part] ?? part)
    .join('+');
}

export function menuTemplate(
  commands: readonly Command[],
  platform: NodeJS.Platform,
  run: (commandId: string) => void,
): MenuItemConstructorOptions[] {
  const item = (command: Command): MenuItemConstructorOptions => {
    const keys = accelerator(command.keys);
    return {
      label: command.label,
      click: () => run(command.id),
      // On macOS a shown accelerator is always a registered one, and would act beside the page's own handler.
      ...(keys === undefined || platform === 'darwin' ? {} : { accelerator: keys, registerAccelerator: false }),
    };
  };
  const menus = MENUS.map(([label, groups]) => ({
    label,
    submenu: [
      ...commands.filter((command) => groups.includes(command.group)).map(item),
      { type: 'separator' as const },
      ...(SYSTEM_ITEMS[label] ?? []),
    ],
  }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

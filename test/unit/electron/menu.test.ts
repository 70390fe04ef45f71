import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { commands } from '#shared/commands.ts';
import { accelerator, menuTemplate } from '#electron/main/menu.ts';

function items(platform: NodeJS.Platform, run: (id: string) => void = () => undefined): MenuItemConstructorOptions[] {
  return menuTemplate(commands, platform, run).flatMap((menu) => (menu.submenu ?? []) as MenuItemConstructorOptions[]);
}

test('every command is in the menu once and sends its id', () => {
  const sent: string[] = [];
  for (const item of items('linux', (id) => sent.push(id))) (item.click as (() => void) | undefined)?.();
  expect(sent.sort()).toEqual(commands.map((command) => command.id).sort());
});

test('the page owns the keys: the menu only shows them', () => {
  const shown = items('linux').filter((item) => item.accelerator !== undefined);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.every((item) => item.registerAccelerator === false)).toBe(true);
  expect(items('darwin').filter((item) => item.accelerator !== undefined)).toEqual([]);
});

test('macOS has its own first menu', () => {
  expect(menuTemplate(commands, 'darwin', () => undefined)[0]).toEqual({ role: 'appMenu' });
});

test.each([
  [['Mod+Shift+Z', 'Mod+Y'], 'CommandOrControl+Shift+Z'],
  [['G T', 'Mod+1'], 'CommandOrControl+1'],
  [['Alt+ArrowLeft'], 'Alt+Left'],
  [['F6'], 'F6'],
  [['?'], undefined],
  [['G H'], undefined],
  [[], undefined],
])('the keys %j are shown as %s', (keys, shown) => {
  expect(accelerator(keys)).toBe(shown);
});

// Joins class names of CSS modules; names that are absent or switched off are left out.
export function cx(...names: ReadonlyArray<string | false | null | undefined>): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}

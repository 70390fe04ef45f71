// A block of cells as text for the clipboard: tabs between cells, lines between rows, and no cell breaks the block.
const clean = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00a0', ' ');

export function toTsv(rows: ReadonlyArray<readonly string[]>): string {
  return rows.map((row) => row.map(clean).join('\t')).join('\n');
}

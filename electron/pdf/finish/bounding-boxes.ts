// Gives each Figure and Table tag the bounding box that PDF/UA readers expect, from where the template says it was set.
// A table that runs over several pages has none, as the standard says.
import type { SetBox } from '../compiler.ts';
import { foreignPdf, pdfDict, pdfText, referenceOf, type PdfDict, type PdfValue } from './pdf-syntax.ts';
import { dictOf, type TypstFile } from './typst-file.ts';

type Kind = SetBox['kind'];

interface Extent {
  readonly kind: Kind;
  readonly start: SetBox;
  readonly end: SetBox;
}

/** Start and end of each figure and table in reading order; a repeated head marks its start once more, which is dropped. */
function extentsOf(boxes: readonly SetBox[]): Extent[] {
  const extents: Extent[] = [];
  let open: SetBox | null = null;
  for (const box of boxes) {
    if (box.edge === 'start') open ??= box;
    else if (open === null || open.kind !== box.kind) throw foreignPdf('a mark ends what did not start');
    else {
      extents.push({ kind: box.kind, start: open, end: box });
      open = null;
    }
  }
  if (open !== null) throw foreignPdf('a figure or table does not end');
  return extents;
}

function childNumbers(kids: PdfValue | undefined): number[] {
  const list = Array.isArray(kids) ? kids : [kids];
  return list.map(referenceOf).filter((number) => number !== null);
}

/** Object numbers of the Figure and Table elements, in reading order. */
function taggedElements(file: TypstFile, treeRoot: number): Array<readonly [number: number, element: PdfDict]> {
  const found: Array<readonly [number, PdfDict]> = [];
  const pending = childNumbers(dictOf(file, treeRoot).get('K')).reverse();
  for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
    const element = dictOf(file, number);
    const role = element.get('S');
    if (role === '/Figure' || role === '/Table') found.push([number, element]);
    pending.push(...childNumbers(element.get('K')).reverse());
  }
  return found;
}

function pageHeights(file: TypstFile, pagesRoot: number): number[] {
  const node = dictOf(file, pagesRoot);
  if (node.get('Type') === '/Pages') return childNumbers(node.get('Kids')).flatMap((kid) => pageHeights(file, kid));
  const mediaBox = node.get('MediaBox');
  if (!Array.isArray(mediaBox)) throw foreignPdf('a page without a size');
  return [Number(mediaBox[3])];
}

function points(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function layoutOf(element: PdfDict): PdfDict {
  const attributes = element.get('A');
  const list = Array.isArray(attributes) ? attributes : [];
  const layout = list.find((item): item is PdfDict => item instanceof Map && item.get('O') === '/Layout');
  if (layout !== undefined) return layout;
  const added = pdfDict({ O: '/Layout' });
  element.set('A', [...list, added]);
  return added;
}

/** Writes the boxes into the structure elements of `file`. @throws AppError PDF_NOT_OURS when tags and marks do not pair up. */
export function addBoundingBoxes(file: TypstFile, catalog: PdfDict, boxes: readonly SetBox[]): void {
  const treeRoot = referenceOf(catalog.get('StructTreeRoot'));
  const pagesRoot = referenceOf(catalog.get('Pages'));
  if (treeRoot === null || pagesRoot === null) throw foreignPdf('an untagged file');
  const elements = taggedElements(file, treeRoot);
  const extents = extentsOf(boxes);
  const heights = pageHeights(file, pagesRoot);
  if (elements.length !== extents.length) throw foreignPdf('tags and marks do not pair up');
  elements.forEach(([number, element], index) => {
    const extent = extents[index];
    if (extent === undefined || element.get('S') !== `/${extent.kind}`)
      throw foreignPdf('tags and marks do not pair up');
    const { start, end } = extent;
    if (start.page !== end.page) return;
    const height = heights[start.page - 1] ?? 0;
    const corners = [start.x, height - end.y, start.x + start.width, height - start.y];
    layoutOf(element).set('BBox', corners.map(points));
    file.objects.set(number, Buffer.from(`\n${pdfText(element)}\n`, 'latin1'));
  });
}

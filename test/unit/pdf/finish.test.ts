// The finishing pass: reads only what the compiler has just set, and what it adds is right byte by byte.
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTypst, type TypstOutput } from '#electron/pdf/compiler.ts';
import { finishPdf, type Attachment, type PackMetadata } from '#electron/pdf/finish/finish.ts';
import { srgbProfile } from '#electron/pdf/finish/icc.ts';
import { parsePdfValue, pdfDate, pdfString, pdfText } from '#electron/pdf/finish/pdf-syntax.ts';
import { readObjects, readPdf } from '#test/harness/read-pdf.ts';

const MAIN = `
  #set document(title: "Small", date: datetime(year: 2026, month: 1, day: 1, hour: 0, minute: 0, second: 0))
  #set text(font: "Inter", fallback: false, lang: "en")
  = Heading
  #json("/data.json").words
`;
const METADATA: PackMetadata = {
  title: 'Small (one) & "two"',
  subject: 'Ünïcode → 中',
  author: 'A <b>',
  creatorTool: 'Typst 0.14.2',
  producer: 'Quarterdeck 0.1.0',
  language: 'en',
  instant: '2026-01-01T00:00:00Z',
};

function attachment(name: string, text: string): Attachment {
  const bytes = new TextEncoder().encode(text);
  return { name, mime: 'text/plain', description: 'ä (1)', relationship: 'Supplement', bytes };
}

let set: TypstOutput;

beforeAll(async () => {
  set = await compileTypst({ main: MAIN, data: { words: 'Hello' }, files: {} });
});

function refusedWith(pdf: Uint8Array): unknown {
  try {
    finishPdf({ pdf, boxes: [] }, METADATA, []);
    return 'finished';
  } catch (error) {
    return error;
  }
}

describe('the finishing pass', () => {
  it('refuses a PDF that another program wrote', async () => {
    const foreign = await PDFDocument.create();
    foreign.addPage();
    expect(refusedWith(await foreign.save({ useObjectStreams: false }))).toMatchObject({ code: 'PDF_NOT_OURS' });
  });

  it('refuses its own output, a changed file, a file with a second revision, and no file at all', () => {
    const finished = finishPdf(set, METADATA, []);
    const text = Buffer.from(set.pdf).toString('latin1');
    const claimed = Buffer.from(text.replace('(Typst 0.14.2)', '(Other 0.14.2)'), 'latin1');
    const longer = Buffer.from(
      text.replace('trailer\n', '% one more line\ntrailer\n').replace('1 0 obj', ' 1 0 obj'),
      'latin1',
    );
    const appended = Buffer.concat([set.pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]);
    const encrypted = Buffer.from(text.replace('/Root', '/Encrypt 1 0 R\n  /Root'), 'latin1');
    for (const bytes of [finished, claimed, longer, appended, encrypted, new Uint8Array()]) {
      expect(refusedWith(bytes)).toMatchObject({ code: 'PDF_NOT_OURS' });
    }
  });

  it('refuses marks without tags', () => {
    const box = { kind: 'Table', page: 1, x: 0, y: 0, width: 10 } as const;
    const boxes = [
      { ...box, edge: 'start' },
      { ...box, edge: 'end' },
    ] as const;
    expect(() => finishPdf({ pdf: set.pdf, boxes }, METADATA, [])).toThrow(
      expect.objectContaining({ code: 'PDF_NOT_OURS' }),
    );
  });

  it('keeps text and tags, writes metadata with any character, and attaches files in order of name', async () => {
    const pdf = finishPdf(set, METADATA, [attachment('b.txt', 'second'), attachment('a.txt', '')]);
    const read = await readPdf(pdf);
    const { document, xmp } = await readObjects(pdf);
    expect(read.solidText).toContain('HeadingHello');
    expect(read.roles).toContain('H1');
    expect([...read.attachments.keys()]).toEqual(['a.txt', 'b.txt']);
    expect(new TextDecoder().decode(read.attachments.get('b.txt'))).toBe('second');
    expect(document.getTitle()).toBe(METADATA.title);
    expect(document.getSubject()).toBe(METADATA.subject);
    expect(xmp).toContain('Small (one) &amp; "two"');
    expect(xmp).toContain('A &lt;b&gt;');
  });

  it('is smaller than what it was given, attachments and profile included', () => {
    expect(finishPdf(set, METADATA, []).length).toBeLessThan(set.pdf.length);
  });

  it('gives the same bytes for the same input and another id for other attachments', async () => {
    const once = finishPdf(set, METADATA, [attachment('a.txt', 'x')]);
    const twice = finishPdf(set, METADATA, [attachment('a.txt', 'x')]);
    const other = finishPdf(set, METADATA, [attachment('a.txt', 'y')]);
    expect(Buffer.from(once).equals(twice)).toBe(true);
    expect(String((await readObjects(once)).id)).not.toBe(String((await readObjects(other)).id));
  });
});

describe('the sRGB profile', () => {
  it('has the size it names, the marks of a display profile and ten tags inside the file', () => {
    const profile = srgbProfile();
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect(profile.readUInt32BE(128)).toBe(10);
    for (let tag = 0; tag < 10; tag += 1) {
      const entry = 132 + tag * 12;
      const [offset, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)];
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(profile.length);
    }
  });

  it('adds up to the white of D50 when all three primaries shine', () => {
    const profile = srgbProfile();
    const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => {
      const entry = profile.indexOf(name, 132, 'latin1');
      const offset = profile.readUInt32BE(entry + 4) + 8;
      return [0, 4, 8].map((at) => profile.readInt32BE(offset + at) / 65_536);
    });
    const white = [0, 1, 2].map((axis) => primaries.reduce((sum, primary) => sum + (primary[axis] ?? 0), 0));
    expect(white[0]).toBeCloseTo(0.9642, 3);
    expect(white[1]).toBeCloseTo(1, 3);
    expect(white[2]).toBeCloseTo(0.8249, 3);
  });
});

describe('PDF syntax', () => {
  it('reads and writes nested values without loss', () => {
    const source = '<< /A [1 -2.5 (a \\) (b)) <FEFF00> /N 12 0 R true null] /B << /C /D#2F >> >>';
    const text = pdfText(parsePdfValue(source));
    expect(text).toBe('<</A [1 -2.5 (a \\) (b)) <FEFF00> /N 12 0 R true null]\n/B <</C /D#2F>>>>');
    expect(pdfText(parsePdfValue(text))).toBe(text);
  });

  it('refuses what has no end', () => {
    for (const source of ['<< /A', '[1 2', '(abc', '<< 1 2 >>']) {
      expect(() => parsePdfValue(source)).toThrow(expect.objectContaining({ code: 'PDF_NOT_OURS' }));
    }
  });

  it('writes text and dates as PDF strings', () => {
    expect(pdfString('a(b)\\')).toBe('(a\\(b\\)\\\\)');
    expect(pdfString('é🚀')).toBe('<FEFF00E9D83DDE80>');
    expect(pdfDate('2026-10-05T08:30:00Z')).toBe('(D:20261005083000Z)');
  });
});

describe('the compiler', () => {
  it('refuses packages, files outside its own and unknown fonts, and says what Typst said', async () => {
    const sources = [
      '#import "@preview/cetz:0.3.0": *',
      '#read("/etc/passwd")',
      '#set text(font: "Missing")\nx',
      '#panic("no")',
    ];
    for (const main of sources) {
      await expect(compileTypst({ main, data: {}, files: {} })).rejects.toMatchObject({
        code: 'PDF_TEMPLATE_FAILED',
        details: { facts: { message: expect.stringMatching(/\w+/) } },
      });
    }
  });
});

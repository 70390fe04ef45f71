// The metadata packet of a pack: Dublin Core, dates, ids, and the claims PDF/A-3a and PDF/UA-1 with the extension
// schema that PDF/A asks for when a packet uses properties it does not know.

export interface PackMetadata {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** What set the pages, "Typst 0.14.2". */
  readonly creatorTool: string;
  /** What finished the file, "Quarterdeck 0.1.0". */
  readonly producer: string;
  readonly language: string;
  /** ISO instant with Z; creation and modification alike. */
  readonly instant: string;
}

const UA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function localized(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

const UA_SCHEMA = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${UA_NAMESPACE}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of the PDF/UA standard the file conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li>',
].join('');

function description(namespaces: Readonly<Record<string, string>>, lines: readonly string[]): string {
  const attributes = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<rdf:Description rdf:about=""${attributes.join('')}>${lines.join('\n')}</rdf:Description>`;
}

/** The packet as UTF-8 text. `fileId` is 32 hex digits; the same metadata and id give the same text. */
export function xmpPacket(metadata: PackMetadata, fileId: string): string {
  const uuid = `uuid:${fileId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
  const body = [
    description({ dc: 'http://purl.org/dc/elements/1.1/' }, [
      '<dc:format>application/pdf</dc:format>',
      `<dc:title>${localized(metadata.title)}</dc:title>`,
      `<dc:description>${localized(metadata.subject)}</dc:description>`,
      `<dc:creator><rdf:Seq><rdf:li>${escapeXml(metadata.author)}</rdf:li></rdf:Seq></dc:creator>`,
      `<dc:language><rdf:Bag><rdf:li>${escapeXml(metadata.language)}</rdf:li></rdf:Bag></dc:language>`,
    ]),
    description({ xmp: 'http://ns.adobe.com/xap/1.0/' }, [
      `<xmp:CreatorTool>${escapeXml(metadata.creatorTool)}</xmp:CreatorTool>`,
      `<xmp:CreateDate>${metadata.instant}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${metadata.instant}</xmp:ModifyDate>`,
      `<xmp:MetadataDate>${metadata.instant}</xmp:MetadataDate>`,
    ]),
    description({ xmpMM: 'http://ns.adobe.com/xap/1.0/mm/' }, [
      `<xmpMM:DocumentID>${uuid}</xmpMM:DocumentID>`,
      `<xmpMM:InstanceID>${uuid}</xmpMM:InstanceID>`,
    ]),
    description({ pdf: 'http://ns.adobe.com/pdf/1.3/' }, [
      `<pdf:Producer>${escapeXml(metadata.producer)}</pdf:Producer>`,
    ]),
    description({ pdfaid: 'http://www.aiim.org/pdfa/ns/id/' }, [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
    ]),
    description({ pdfuaid: UA_NAMESPACE }, ['<pdfuaid:part>1</pdfuaid:part>']),
    description(
      {
        pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
        pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
        pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
      },
      [`<pdfaExtension:schemas><rdf:Bag>${UA_SCHEMA}</rdf:Bag></pdfaExtension:schemas>`],
    ),
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...body,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

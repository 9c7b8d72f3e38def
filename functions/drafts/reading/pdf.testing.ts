/** PDF files made in memory for the tests: text in a font that is named but not embedded, with its Unicode table. */

const hex = (text: string): string => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')

const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
1 beginbfrange
<0000> <ffff> <0000>
endbfrange
endcmap
end
end`

export type Line = { text: string; x?: number; y: number }

/** One page a list of lines, measured in points from the lower left; a page without lines is a scan. */
export const pdfOf = (pages: readonly (readonly Line[])[], { encrypted = false } = {}): Uint8Array => {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (body: string): number => add(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`)
  const unicode = stream(TO_UNICODE)
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  )
  const root = objects.length + pages.length * 2 + 1
  const kids = pages.map((lines) => {
    const words = lines
      .map(({ text, x = 72, y }) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
      .join('\n')
    const content = stream(words)
    return add(
      `<< /Type /Page /Parent ${root} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    )
  })
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  const catalog = add(`<< /Type /Catalog /Pages ${root} 0 R >>`)
  const lock = encrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`)
    : 0
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${encrypted ? `/Encrypt ${lock} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] ` : ''}>>\nstartxref\n${table}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

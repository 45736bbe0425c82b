import { readMarkup, tagsIn, textOf, textWhole, type Tag } from './markup'
import { readMetafile } from './metafile'
import { around, spelled, type Piece, type Table } from './pieces'
import { readZip } from './zip'

/** What a Word file says, its pictures opened. */
export function readWord(bytes: Uint8Array): Piece[] {
  const files = new Map(readZip(bytes).files.map((file) => [file.name, file.bytes]))
  const xml = (name: string) => readMarkup(files.get(name)?.toString('utf8') ?? '')
  const links = tagsIn(xml('word/_rels/document.xml.rels'), /^Relationship$/)
  const targets = new Map(links.map(({ attributes: { Id = '', Target = '' } }) => [Id, Target]))
  const open = (id: string) => files.get(`word/${targets.get(id) ?? ''}`) ?? Buffer.alloc(0)
  const found = tagsIn(xml('word/document.xml'), /^w:(p|tbl)$/).flatMap((tag) =>
    tag.name === 'w:tbl' ? [tableIn(tag)] : paragraph(tag, open),
  )
  return found.flatMap((piece, at): Piece[] => {
    if (piece.kind !== 'table') return [piece]
    return grouped(spelled(piece, around(found, at, -1)))
  })
}

function paragraph(tag: Tag, open: (id: string) => Buffer): Piece[] {
  const [drawn] = tagsIn(tag, /^wp:docPr$/)
  if (drawn) return [pictureOf(tag, drawn, open)]
  const style = tagsIn(tag, /^w:pStyle$/)[0]?.attributes['w:val'] ?? ''
  const text = tagsIn(tag, /^w:(t|br)$/)
    .map((run) => (run.name === 'w:br' ? '\n' : textWhole(run)))
    .join('')
  if (!style.startsWith('Heading')) return [{ kind: 'text', text }]
  return [{ kind: 'heading', text, isPart: style === 'Heading1' }]
}

function pictureOf(tag: Tag, { attributes }: Tag, open: (id: string) => Buffer): Piece {
  const [blip] = tagsIn(tag, /^a:blip$/)
  const picture = readMetafile(open(blip?.attributes['r:embed'] ?? ''))
  const { title = '', descr = '', name = '' } = attributes
  return {
    ...{ kind: 'picture', title },
    picture: { ...picture, texts: [...picture.texts, title, descr, name] },
  }
}

function tableIn(tag: Tag): Table {
  const [head = [], ...rows] = tagsIn(tag, /^w:tr$/).map((row) =>
    tagsIn(row, /^w:tc$/).map((cell) => tagsIn(cell, /^w:t$/).map(textOf).join('')),
  )
  const body = rows.map(([label = '', ...cells]) => ({ label, cells }))
  const caption = tagsIn(tag, /^w:tblCaption$/)[0]?.attributes['w:val'] ?? ''
  return { kind: 'table', caption, columns: head, rows: body }
}

/** A row across the whole table names the breakdown that the rows below it are of. */
function grouped(table: Table): Table[] {
  const [, ...heads] = table.columns
  return table.rows.reduce<Table[]>(
    (parts, row) => {
      const last = parts.at(-1)
      if (row.cells.length > 0) last?.rows.push(row)
      else parts.push({ ...table, columns: [row.label, ...heads], rows: [] })
      return parts
    },
    [{ ...table, rows: [] }],
  )
}

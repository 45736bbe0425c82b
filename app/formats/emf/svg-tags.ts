/** One tag of an SVG file, with what stands inside. */
export interface Tag {
  name: string
  attributes: Record<string, string>
  children: (Tag | string)[]
}

/** Reads an SVG file that we wrote ourselves: no declarations, no CDATA. */
export function readSvg(svg: string): Tag {
  const outside: Tag = { name: '', attributes: {}, children: [] }
  const open = [outside]
  for (const [, close, name, attributes, alone, text] of svg.matchAll(pieces)) {
    const around = open.at(-1) ?? outside
    if (text !== undefined) around.children.push(unescaped(text))
    if (close) open.pop()
    if (!name || close) continue
    const tag = { name, attributes: attributesOf(attributes ?? ''), children: [] }
    around.children.push(tag)
    if (!alone) open.push(tag)
  }
  return rootOf(outside)
}

const pieces = /<(?:[?!][^>]*|(\/)?([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?)>|([^<]+)/g

function rootOf(outside: Tag): Tag {
  const root = outside.children.find((child) => typeof child !== 'string')
  if (root?.name !== 'svg') throw new Error('This is no SVG file')
  return root
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w:-]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    return String.fromCodePoint(code)
  })
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

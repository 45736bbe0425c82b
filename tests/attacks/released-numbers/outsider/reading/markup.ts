/** An element of XML or HTML. */
export interface Tag {
  name: string
  attributes: Record<string, string>
  children: (Tag | string)[]
}

/** Reads XML and the HTML that is written like it; whatever does not close in turn is an error. */
export function readMarkup(text: string): Tag {
  const root: Tag = { name: '', attributes: {}, children: [] }
  const open = [root]
  let at = 0
  for (const found of text.matchAll(pieces)) {
    const last = open.at(-1) ?? root
    if (found.index > at) last.children.push(plain(text.slice(at, found.index)))
    at = found.index + found[0].length
    take(found, open)
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`)
  return root
}

const pieces =
  /<!--(.*?)-->|<\?[^>]*\?>|<!DOCTYPE[^>]*>|<style>(.*?)<\/style>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/gis
const empty = /^(meta|br|hr|img|link|input|col)$/

function take([, comment, style, close, name, attributes = '', alone]: string[], open: Tag[]): void {
  const last = open.at(-1)
  if (comment !== undefined) last?.children.push({ name: '!', attributes: {}, children: [comment] })
  if (style !== undefined) last?.children.push({ name: 'style', attributes: {}, children: [style] })
  if (name === undefined || !last) return
  if (close) {
    if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
    return
  }
  const tag: Tag = { name, attributes: attributesIn(attributes), children: [] }
  last.children.push(tag)
  if (!alone && !empty.test(name)) open.push(tag)
} // prettier-ignore

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, plain(value)]))
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function plain(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) => {
    if (number) return String.fromCodePoint(parseInt(name, number === '#x' ? 16 : 10))
    return signs[name] ?? whole
  })
}

/** Every element below, in the order of the text; `below` says whose inside is left aside. */
export function tagsIn(tag: Tag, wanted: RegExp, within = /^/): Tag[] {
  return tag.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (wanted.test(child.name)) return [child]
    return within.test(child.name) ? tagsIn(child, wanted, within) : []
  })
}

export function textOf(tag: Tag): string {
  return tag.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .trim()
}

/** With the blanks at both ends. */
export function textWhole({ children }: Tag): string {
  return children.filter((child) => typeof child === 'string').join('')
}

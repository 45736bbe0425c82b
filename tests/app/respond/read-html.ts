import type { FieldValues } from '#surveys/definition/fields'

/** A tag of a page with what it holds; enough of HTML for what React writes. */
export interface Tag {
  name: string
  attributes: Record<string, string>
  parent: Tag | undefined
  parts: (Tag | string)[]
}

const token = /<(\/?)([a-z0-9]+)((?:\s[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi
const empty = /^(input|br|img|hr|meta|link)$/

export function readHtml(html: string): Tag {
  const root: Tag = { name: 'root', attributes: {}, parent: undefined, parts: [] }
  let open = root
  for (const [, end, name = '', attributes = '', closed, text] of html.matchAll(token)) {
    if (text !== undefined) open.parts.push(decode(text))
    else if (end) open = open.parent ?? root
    else {
      const tag = { name, attributes: readAttributes(attributes), parent: open, parts: [] }
      open.parts.push(tag)
      if (!closed && !empty.test(name)) open = tag
    }
  }
  return root
}

/** All tags below one, in the order of the page. */
export function tagsIn(tag: Tag, names = /./): Tag[] {
  const inside = tag.parts.filter((part) => typeof part !== 'string')
  return inside.flatMap((part) => [
    ...(names.test(part.name) ? [part] : []),
    ...tagsIn(part, names),
  ])
}

/** The controls that take an answer. */
export function controlsIn(html: string): Tag[] {
  return tagsIn(readHtml(html), /^(input|select|textarea)$/)
}

export function textOf(tag: Tag): string {
  return tag.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('')
}

/** What a browser would send if nothing were touched. */
export function fieldsSent(html: string): FieldValues {
  const sent: FieldValues = {}
  for (const control of controlsIn(html)) {
    const name = control.attributes.name ?? ''
    sent[name] = [...(sent[name] ?? []), ...valuesOf(control)]
  }
  return sent
}

function valuesOf(control: Tag): string[] {
  const { type, value = '' } = control.attributes
  if (control.name === 'textarea') return [textOf(control).replace(/^\n/, '')]
  if (control.name === 'select') {
    const options = tagsIn(control, /^option$/)
    const chosen = options.filter(({ attributes }) => 'selected' in attributes)
    return (chosen.length > 0 ? chosen : options.slice(0, 1)).map(
      ({ attributes }) => attributes.value ?? '',
    )
  }
  const isOff = /^(radio|checkbox)$/.test(type ?? '') && !('checked' in control.attributes)
  return isOff ? [] : [value]
}

/** What a screen reader calls a control, and the groups around it from the outside in. */
export function namesOf(page: Tag, control: Tag): string[] {
  const { id, 'aria-label': spoken } = control.attributes
  const label = tagsIn(page, /^label$/).find(({ attributes }) => attributes.for === id)
  return [...groupsAround(page, control), (label ? textOf(label) : (spoken ?? '')).trim()]
}

function groupsAround(page: Tag, { parent }: Tag): string[] {
  if (!parent) return []
  const legend = parent.parts.find((part) => typeof part !== 'string' && part.name === 'legend')
  const labelled = tagsIn(page).find(
    ({ attributes }) => attributes.id === (parent.attributes['aria-labelledby'] ?? 'none'),
  )
  const name = parent.name === 'fieldset' ? legend : labelled
  const own = name === undefined || typeof name === 'string' ? [] : [textOf(name)]
  return [...groupsAround(page, parent), ...own]
}

function readAttributes(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name.toLowerCase(), decode(value)]),
  )
}

const marks: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#x27|amp);/g, (mark) => marks[mark] ?? mark)
}

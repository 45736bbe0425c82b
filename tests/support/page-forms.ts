/** What can be filled in or pressed, as it stands on a page. */
export interface Control {
  kind: 'fixed' | 'free' | 'choice' | 'list' | 'button'
  name: string
  value: string
  /** Whether a choice is made. */
  on: boolean
  /** The values of a list. */
  options: string[]
}

export interface PageForm {
  id: string
  action: string
  method: string
  /** Whether the script of our pages may send it. */
  journey: boolean
  controls: Control[]
}

/** A question on a page; one that depends on others of the page may not be shown yet. */
export interface ShownQuestion {
  id: string
  depends: boolean
  hidden: boolean
}

export interface ReadPage {
  forms: PageForm[]
  questions: ShownQuestion[]
  links: string[]
}

interface Tag {
  name: string
  closes: boolean
  attributes: Map<string, string>
  /** What stands between this tag and the next. */
  text: string
}

/** The forms, questions and links of a page of ours; other people’s pages may be beyond it. */
export function readPage(html: string): ReadPage {
  const reading: Reading = { forms: [], questions: [], links: [], open: [], controls: [] }
  for (const tag of tagsIn(html)) {
    if (tag.closes) while (reading.open.length > 0 && reading.open.pop()?.name !== tag.name);
    else readTag(reading, tag)
  }
  const { forms, questions, links, controls } = reading
  for (const { form, control } of controls)
    forms.find(({ id }) => id === form)?.controls.push(control)
  return { forms, questions, links }
}

interface Reading extends ReadPage {
  /** The tags that are not closed yet. */
  open: { name: string; hidden: boolean }[]
  /** In the order of the page, each with the form that it belongs to. */
  controls: { form: string; control: Control }[]
}

function readTag(reading: Reading, tag: Tag): void {
  const { forms, questions, links, open, controls } = reading
  const { name, attributes } = tag
  const hidden = open.at(-1)?.hidden === true || attributes.has('hidden')
  if (!empty.has(name)) open.push({ name, hidden })
  const id = attributes.get('data-question')
  if (id !== undefined) questions.push({ id, depends: attributes.has('data-when'), hidden })
  if (name === 'a') links.push(attributes.get('href') ?? '')
  if (name === 'form') forms.push(formOf(tag, forms.length))
  const list = controls.at(-1)?.control
  if (name === 'option' && list) addOption(list, tag)
  const control = controlOf(tag)
  if (!control || attributes.has('disabled')) return
  const within = open.some((each) => each.name === 'form') ? forms.at(-1)?.id : undefined
  controls.push({ form: attributes.get('form') ?? within ?? '', control })
}

/** What a page says, without its markup. */
export function textOf(html: string): string {
  const words = tagsIn(html).map(({ text }) => text)
  return words.join(' ').replace(/\s+/g, ' ').trim()
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const tagPattern =
  /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*\/?>([^<]*)/gi
const attributePattern = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g

function tagsIn(html: string): Tag[] {
  const plain = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, '')
  return [...plain.matchAll(tagPattern)].map(([, slash, name = '', written = '', text = '']) => ({
    name: name.toLowerCase(),
    closes: slash === '/',
    attributes: attributesIn(written),
    text: decoded(text),
  }))
}

function attributesIn(written: string): Map<string, string> {
  const found = [...written.matchAll(attributePattern)]
  return new Map(
    found.map(([, name = '', double, single, bare]) => {
      return [name.toLowerCase(), decoded(double ?? single ?? bare ?? '')]
    }),
  )
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex, ten, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16))
    if (typeof ten === 'string') return String.fromCodePoint(Number(ten))
    return named[String(name)] ?? whole
  })
}

function formOf({ attributes }: Tag, place: number): PageForm {
  return {
    id: attributes.get('id') ?? `form-${place}`,
    action: attributes.get('action') ?? '',
    method: (attributes.get('method') ?? 'get').toLowerCase(),
    journey: attributes.has('data-journey'),
    controls: [],
  }
}

function controlOf({ name: tag, attributes, text }: Tag): Control | undefined {
  const [name, value = ''] = [attributes.get('name') ?? '', attributes.get('value')]
  const plain = { name, value, on: false, options: [] as string[] }
  const type = attributes.get('type')?.toLowerCase()
  if (tag === 'select') return { ...plain, kind: 'list' }
  if (tag === 'textarea') return { ...plain, kind: 'free', value: text.replace(/^\r?\n/, '') }
  if (tag === 'button') return type === 'button' ? undefined : { ...plain, kind: 'button' }
  if (tag !== 'input') return undefined
  if (type === 'hidden') return { ...plain, kind: 'fixed' }
  if (type !== 'checkbox' && type !== 'radio') return { ...plain, kind: 'free' }
  const chosen = { value: attributes.get('value') ?? 'on', on: attributes.has('checked') }
  return { ...plain, ...chosen, kind: 'choice' }
}

// As in a browser, a list begins with its first option.
function addOption(list: Control, { attributes, text }: Tag): void {
  const value = attributes.get('value') ?? text
  if (list.options.length === 0 || attributes.has('selected')) list.value = value
  list.options.push(value)
}

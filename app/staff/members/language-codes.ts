import { languages } from '#app/i18n/languages'
import { ownName } from '#app/i18n/own-name'

// ISO 639-1; a member may have others from a file.
const codes = [
  'aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz',
  'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii',
  'is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky lb lg li ln lo lt lu lv mg mh mi mk',
  'ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc om or os pa pl ps pt qu rm rn ro ru rw sa sc',
  'sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk',
  'ur uz ve vi wa wo xh yi yo za zh zu',
].join(' ')

const others = codes.split(' ').filter((code) => !languages.some((known) => known === code))

/** The name of a language in another; the code itself where there is none. */
export function languageName(code: string, lang: string): string {
  try {
    return namesIn(lang).of(code) ?? code
  } catch {
    return code
  }
}

const namers = new Map<string, Intl.DisplayNames>()

function namesIn(lang: string): Intl.DisplayNames {
  const known = namers.get(lang) ?? new Intl.DisplayNames([lang, 'en'], { type: 'language' })
  namers.set(lang, known)
  return known
}

/** All languages to choose from: those of the network first, and those that a member has anyhow. */
export function languageChoices(lang: string, present: readonly string[]) {
  const known = new Set<string>([...languages, ...others])
  const more = [...others, ...present.filter((code) => !known.has(code))]
  const { compare } = new Intl.Collator(lang)
  const named = (code: string) => ({ value: code, text: languageName(code, lang) })
  return {
    network: languages.map(named),
    others: toldApart(more.map(named)).sort((left, right) => compare(left.text, right.text)),
  }
}

interface Choice {
  value: string
  text: string
}

/** Two languages of one name, such as Akan and Twi, show beside it what each of them calls itself. */
function toldApart(choices: Choice[]): Choice[] {
  const counts = new Map<string, number>()
  for (const { text } of choices) counts.set(text, (counts.get(text) ?? 0) + 1)
  return choices.map(({ value, text }) => {
    const own = ownName(value)
    const isAlone = counts.get(text) === 1 || own.toLowerCase() === text.toLowerCase()
    return { value, text: isAlone ? text : `${text} (${own})` }
  })
}

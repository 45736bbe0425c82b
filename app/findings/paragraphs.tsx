import { Said } from './said'

/** What people of the network wrote; what begins with a dash is a point of a list. */
export function Paragraphs({ texts, lang }: { texts: string[]; lang: string }) {
  return groups(texts).map((group, place) =>
    group.isList ? (
      <ul key={place}>
        {group.texts.map((text) => (
          <li key={text}>
            <Said lang={lang}>{text}</Said>
          </li>
        ))}
      </ul>
    ) : (
      <p key={place}>
        <Said lang={lang}>{group.texts.join(' ')}</Said>
      </p>
    ),
  )
}

const point = /^- /

function groups(texts: string[]): { isList: boolean; texts: string[] }[] {
  const found: { isList: boolean; texts: string[] }[] = []
  for (const text of texts) {
    const isList = point.test(text)
    const last = found.at(-1)
    if (isList && last?.isList) last.texts.push(text.replace(point, ''))
    else found.push({ isList, texts: [text.replace(point, '')] })
  }
  return found
}

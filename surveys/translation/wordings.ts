import type { Survey } from '../definition/survey'

/** What a version of a survey says in each of its languages. */
export type Wording = Pick<Survey, 'texts'>

/**
 * The English that a translation was made from, as far as versions tell, oldest first: that of the
 * first one which has had these very words ever since.
 */
export function englishThen(
  versions: readonly Wording[],
  language: string,
  key: string,
  text: string,
): string | undefined {
  if (text === '') return undefined
  const other = versions.findLastIndex(({ texts }) => said(texts, language)[key] !== text)
  return versions[other + 1]?.texts.en?.[key]
}

function said(texts: Partial<Record<string, Record<string, string>>>, language: string) {
  return texts[language] ?? {}
}

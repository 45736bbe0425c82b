import ownNames from './own-names.json'

const names: Partial<Record<string, string>> = ownNames

/** What a language calls itself, out of a table of our own; its tag where the table has no name. */
export function ownName(language: string): string {
  const [base = '', ...more] = language.split('-')
  const named = names[base] && `${names[base]} (${more.join(' ')})`
  return names[language] ?? named ?? language
}

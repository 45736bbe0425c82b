import { readFile, writeFile } from 'node:fs/promises'
import { countryCodes } from '#surveys/countries/regions'
import { languages } from '#surveys/definition/survey'

// Run by hand (`npx tsx app/cli/make-country-names.ts`) when ISO 3166-1 gains a country. Names
// that stand in the tables already are the network's wording and stay as they are.
for (const language of [...languages, 'ar']) {
  const file = new URL(`../../surveys/countries/names/${language}.json`, import.meta.url)
  const worded = await readNames(file)
  const ours = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const names = countryCodes.map((code) => [code, worded[code] ?? ours.of(code) ?? code])
  await writeFile(file, `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`)
}

async function readNames(file: URL): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return JSON.parse(text) as Record<string, string>
}

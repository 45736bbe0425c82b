import { readFileSync } from 'node:fs'

export type Words = Record<string, string>

const kept = new Map<string, Words>()

/** All words of one file, by their full key: `respondent.missing.title`. */
export function wordsOf(lang: string, part: string): Words {
  const file = `locales/${lang}/${part}.json`
  const words = kept.get(file) ?? readWords(file)
  kept.set(file, words)
  return words
}

function readWords(file: string): Words {
  return Object.fromEntries(flatten(JSON.parse(readFileSync(file, 'utf8')) as Nested))
}

type Nested = { [key: string]: string | Nested }

function flatten(words: Nested, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] =>
    typeof word === 'string' ? [[before + key, word]] : flatten(word, `${before}${key}.`),
  )
}

const plural = /_(zero|one|two|few|many|other)$/

/** The key as code writes it, without its plural form. */
export function baseKey(key: string): string {
  return key.replace(plural, '')
}

export function pluralForms(lang: string): string[] {
  return new Intl.PluralRules(lang).resolvedOptions().pluralCategories
}

export function placeholdersOf(word: string): string[] {
  const found = [...word.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<\/?(\w+)>/g)]
  return [...new Set(found.map(([, name, tag]) => name ?? tag ?? ''))].sort()
}

// Parts of which words are handed in, to those who have no locales of their own.
const given = ['monitoring', 'report', 'table-file', 'word-file', 'workshop']

/** All that a source file puts between quotation marks and that may be a key. */
export function namesIn(code: string): string[] {
  return [...code.matchAll(/(['"`])([\w.:${}[\]?' -]+?)\1/g)].map(([, , name = '']) => name)
}

/** Keys of one part named in a source file, as patterns: `` t(`safety.${name}`) `` uses all of `safety.*`. */
export function keysUsedIn(code: string, names: string[], part: string): RegExp[] {
  const asks = new RegExp(`(useWords|getFixedT)\\((?:[^()]|\\([^()]*\\))*'${part}'`).test(code)
  const says = new RegExp(`\\bsay\\.${part}\\(`).test(code)
  const speaks = asks || says || (given.includes(part) && /\bsay\(/.test(code))
  const prefixed = names
    .filter((name) => name.startsWith(`${part}:`))
    .map((name) => name.slice(part.length + 1))
  return [...(speaks ? names : []), ...prefixed]
    .filter((name) => !/^\$\{[^}]*\}$/.test(name))
    .map(pattern)
}

function pattern(name: string): RegExp {
  const parts = name
    .split(/\$\{[^}]*\}/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\w. -]+')}$`)
}

export function isUsed(key: string, used: RegExp[]): boolean {
  return used.some((pattern) => pattern.test(key))
}

import type { DeskText } from '#surveys/translation/desk-text'

import type { TranslationSheet } from './sheet'

/** PO of gettext: the key is the context, and what waits for a person is fuzzy. */
export function writePo({ slug, language, texts }: TranslationSheet): string {
  const head = [
    'msgid ""',
    'msgstr ""',
    ...[
      `Project-Id-Version: ${slug}`,
      `Language: ${language.replaceAll('-', '_')}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      `X-Soundings-Survey: ${slug}`,
    ].map((line) => `"${line}\\n"`),
  ]
  return [head, ...texts.map(entry)].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function entry({ key, page, question, source, text, state }: DeskText): string[] {
  const isFuzzy = state === 'stale' || state === 'machine'
  return [
    ...(page ? remark(page.title) : []),
    ...(question && question.text !== source ? remark(question.text) : []),
    ...(isFuzzy ? [`#. ${state}`, '#, fuzzy'] : []),
    ...said('msgctxt', key),
    ...said('msgid', source),
    ...said('msgstr', text),
  ]
}

function remark(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => `#. ${line}`)
}

/** Texts of several lines stand line by line, as translators know them. */
function said(word: string, text: string): string[] {
  const lines = text.split(/(?<=\n)/)
  if (lines.length < 2) return [`${word} ${quoted(text)}`]
  return [`${word} ""`, ...lines.map(quoted)]
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\n\t\r]/g, (sign) => escapes[sign] ?? sign)}"`
}

const escapes: Record<string, string> = {
  ...{ '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
}

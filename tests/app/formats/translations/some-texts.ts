import { mark } from '#app/operations/mark'
import type { DeskText, TextState } from '#surveys/translation/desk-text'

/** Words that are hard for files, in the languages of the house and some more. */
export const hardWords: Record<string, string> = {
  fr: '« {{led}} » : l’équipe\nn’a pas dit “oui”\u00A0?',
  es: '¿Por qué “{{led}}”? \\n no es un salto',
  ru: 'Почему «{{led}}»? 50\u00A0% & больше',
  zh: '“{{led}}”？\n\n第二段 "引号" \\ 反斜杠',
  ar: 'لماذا \u200F«{{led}}»\u200F؟ (أ)\u061C',
  he: 'למה {{led}}\u200F?',
  th: 'ทำไม {{led}} 😀 👩🏽‍🔧 <3',
  'pt-BR': '=1+1 {{led}} _x0041_ \'"',
}

/** A text to be translated, and its translation. */
export function aText(key: string, source: string, text: string, state: TextState = 'done') {
  const page = { id: 'why_page', title: 'Why & “how”' }
  const question = { id: 'why', text: 'You said “{{led}}”.\nWhy?' }
  const place = key.includes('.') ? { page, question } : {}
  const own: DeskText = {
    ...{ key, source, mark: mark(source), text, state, number: 0, translator: '', ...place },
  }
  return own
}

/** A sheet with every state, and words in which all signs occur that a format writes its own way. */
export function aSheet(language: string) {
  const words = hardWords[language] ?? 'Ein Text {{led}}'
  const source = 'You said “{{led}}” & {{ led }}.\n"Why" \\ <3?'
  return {
    ...{ slug: 'a-survey', language },
    texts: [
      aText('title', 'A survey', 'Titel'),
      aText('why.text', source, words, 'reviewed'),
      aText('why.hint', 'In your words.', 'X'.repeat(900), 'machine'),
      aText('why.options.a', 'Old & new', 'Alt', 'stale'),
      aText('why.options.b', 'Not yet', '', 'missing'),
    ],
  }
}

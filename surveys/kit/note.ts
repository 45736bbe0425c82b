import { ask, type Asked, type Settings } from './asked'

/** A text on the page that asks for nothing. */
export function note(id: string, text: string, settings: Settings = {}): Asked {
  const { question, texts } = ask('note', id, text, {}, settings)
  return { question, texts }
}
